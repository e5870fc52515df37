package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/** What is said next about open promises: what goes out by itself and when, or what it waits for. */
public interface NextWords {

    /** By promise. Of one that was made a moment ago nothing may be known. */
    Map<Reference, Next> about(Collection<Reference> promises);

    /** Where a word is that does not go out by itself at its time. */
    enum Waits {
        /** It was written, and goes as soon as a mail server takes it. */
        ON_ITS_WAY,
        /** Somebody has to ring or to write. */
        TO_BE_TOLD,
        /** It goes once what was said so far is counted. */
        FOR_A_COUNT
    }

    /**
     * What is next about one promise.
     *
     * @param held whether nothing goes out by itself, as far as was seen when this was put together
     * @param goesOutAt when something goes out by itself, absent where nothing does
     * @param waits absent where nothing waits
     */
    record Next(
            boolean held,
            @Nullable Instant goesOutAt,
            @Nullable Waits waits) {}
}
