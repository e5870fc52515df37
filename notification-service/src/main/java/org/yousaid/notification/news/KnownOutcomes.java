package org.yousaid.notification.news;

import java.util.Optional;

/** Published outcomes as far as the policies of this service have come in its events. */
public interface KnownOutcomes {

    /** One version of what came of a consultation. */
    Optional<NewsEvent.OutcomeKnown> of(String consultation, int version);

    /** The latest version of what came of a consultation. */
    Optional<NewsEvent.OutcomeKnown> latestOf(String consultation);
}
