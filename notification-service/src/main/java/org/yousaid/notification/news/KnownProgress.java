package org.yousaid.notification.news;

import java.util.List;
import org.yousaid.contract.Reference;

/** Progress of suggestions as far as the policies of this service have come in its events. */
public interface KnownProgress {

    /** What is known of a suggestion's progress, step by step. */
    List<NewsEvent.ProgressKnown> of(Reference suggestion);
}
