package org.yousaid.consultation.response;

import java.util.Collection;
import java.util.Map;

/**
 * What responses say by now. Whoever shows words out of the event that recorded them asks here first: a passage may have
 * been redacted since, or the whole response withdrawn.
 */
public interface Wordings {

    /** What has become of each of these; of those that nobody touched, too. */
    Map<ResponseId, Wording> of(Collection<ResponseId> responses);
}
