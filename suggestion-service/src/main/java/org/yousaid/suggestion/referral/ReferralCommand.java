package org.yousaid.suggestion.referral;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** What can be asked of a suggestion's referral. */
public sealed interface ReferralCommand {

    ReferralId id();

    /**
     * A body is asked. A round that was there changes nothing; a new one ends the one before.
     *
     * @param round the version of the suggestion that referred it
     * @param chaseAt when the body is asked again, unless it has answered
     */
    record Refer(@TargetAggregateIdentifier ReferralId id, int round, Asked asked, Instant chaseAt, Instant at)
            implements ReferralCommand {}

    /**
     * What became due is done: the body is asked again, or found silent; once for each due time.
     *
     * @param due the time that it was due at
     * @param contact the address that the body has now
     * @param nextAt when it becomes due the next time
     */
    record Chase(
            @TargetAggregateIdentifier ReferralId id,
            int round,
            Instant due,
            SealedContact contact,
            Instant nextAt,
            Instant at)
            implements ReferralCommand {}

    /** The body says something. */
    record Answer(
            @TargetAggregateIdentifier ReferralId id,
            int round,
            BodyAnswer answer,
            @Nullable SealedText words,
            Instant at)
            implements ReferralCommand {}

    /** A reviewer shows the body's last words to everybody, as they are. */
    record ReleaseWords(@TargetAggregateIdentifier ReferralId id, ExpectedVersion expected, String by, Instant at)
            implements ReferralCommand {}

    /** The council has decided otherwise, or has passed the answer on; a second time changes nothing. */
    record EndReferral(@TargetAggregateIdentifier ReferralId id, Instant at) implements ReferralCommand {}
}
