package org.yousaid.notification.news;

import java.util.Optional;

/** Published results as far as the policies of this service have come in its events. */
public interface KnownResults {

    /** One version of a consultation's results. */
    Optional<NewsEvent.ResultsKnown> of(String consultation, int version);

    /** The latest version of a consultation's results. */
    Optional<NewsEvent.ResultsKnown> latestOf(String consultation);
}
