package org.yousaid.suggestion.referral.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.referral.ReceiverList;
import org.yousaid.suggestion.referral.ReferralCommand.Chase;
import org.yousaid.suggestion.referral.ReferralSettings;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.suggestion.referral.Referrals;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;
import org.yousaid.support.vault.SealedContact;

/**
 * Asks bodies again that have not answered, and in the end lets it be known that they are silent. The due time goes with every command, and the referral
 * answers a second one with nothing: a restart, a second instance or a read model that trails changes nothing.
 */
@Component
class ChaseBodies implements TimedWork {

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ChaseBodies.class);

    private final Referrals referrals;
    private final ReceiverList receivers;
    private final CommandGateway commands;
    private final ReferralSettings settings;
    private final InstantSource clock;

    ChaseBodies(
            Referrals referrals,
            ReceiverList receivers,
            CommandGateway commands,
            ReferralSettings settings,
            InstantSource clock) {
        this.referrals = referrals;
        this.receivers = receivers;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chase-bodies";
    }

    @Override
    public Optional<Instant> nextDue() {
        return referrals.nextDue();
    }

    /** One batch a run: the read model follows a moment later, and what is left stays due for the next run. */
    @Override
    public void runDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EachDue.of(referrals.dueAt(now, BATCH), referral -> act(referral, now));
    }

    private void act(ReferralView referral, Instant now) {
        Instant due = referral.due();
        if (due == null) {
            return;
        }
        SealedContact contact = receivers
                .find(referral.asked().receiver())
                .map(receiver -> receiver.details().contact())
                .orElse(referral.asked().contact());
        @Nullable
        Boolean done = commands.sendAndWait(
                new Chase(referral.id(), referral.round(), due, contact, now.plus(settings.chaseAgain()), now));
        if (Boolean.TRUE.equals(done)) {
            LOG.info("body chased referral={} before={}", referral.id(), referral.chased());
        }
    }
}
