package org.yousaid.notification.news;

import java.util.Optional;

/** What was said so far, as far as the policies of this service have come in its events. */
public interface KnownViews {

    /** What was counted up to one position. */
    Optional<NewsEvent.ViewsKnown> of(String consultation, long position);

    /** What was counted last. */
    Optional<NewsEvent.ViewsKnown> latestOf(String consultation);
}
