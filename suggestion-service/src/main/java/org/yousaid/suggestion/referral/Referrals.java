package org.yousaid.suggestion.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds referrals. */
public interface Referrals {

    /** The referral with all that was acknowledged about it, for which this waits up to two seconds. */
    Optional<ReferralView> find(ReferralId id);

    /** Those that are open, the nearest deadline first. */
    Page open(@Nullable Place after, int limit);

    /** When something becomes due. */
    Optional<Instant> nextDue();

    /** Those for which something is due, the longest due first. */
    List<ReferralView> dueAt(Instant now, int limit);

    /** Where a page ended. */
    record Place(Instant deadline, String id) {}

    /** Some of them, and where to go on; null at the end. */
    record Page(List<ReferralView> referrals, @Nullable Place next) {

        public Page {
            referrals = List.copyOf(referrals);
        }
    }
}
