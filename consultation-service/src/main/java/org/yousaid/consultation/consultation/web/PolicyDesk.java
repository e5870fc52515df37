package org.yousaid.consultation.consultation.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationRefusal.SlugTaken;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.FourEyes;
import org.yousaid.consultation.consultation.OpeningCheck;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.SlugRegister;
import org.yousaid.consultation.consultation.web.ConsultationController.Acknowledged;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;

/** Sends what the policy team asks for as commands, with the slug claimed before and let go when nothing came of it. */
@Component
class PolicyDesk {

    private final CommandGateway commands;
    private final EventStore events;
    private final SlugRegister slugs;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;
    private final FourEyes fourEyes;
    private final List<OpeningCheck> openingChecks;

    PolicyDesk(
            CommandGateway commands,
            EventStore events,
            SlugRegister slugs,
            RequestFingerprint fingerprints,
            InstantSource clock,
            FourEyes fourEyes,
            List<OpeningCheck> openingChecks) {
        this.commands = commands;
        this.events = events;
        this.slugs = slugs;
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.fourEyes = fourEyes;
        this.openingChecks = List.copyOf(openingChecks);
    }

    Acknowledged draft(Caller caller, IdempotencyKey key, DraftConsultationRequest request, DraftReader.Read draft) {
        ConsultationId id = ConsultationId.of(key.idFor("draft-consultation", caller.subject()));
        return draft(caller, id, fingerprints.of(request), draft, null);
    }

    /** A new draft that says what another consultation says, without its dates. */
    Acknowledged copy(Caller caller, IdempotencyKey key, ConsultationView of) {
        ConsultationId id = ConsultationId.of(key.idFor("copy-consultation", caller.subject()));
        String fingerprint = fingerprints.of(of.id());
        return draft(
                caller,
                id,
                fingerprint,
                new DraftReader.Read(Optional.empty(), of.content().withoutDates()),
                of.id());
    }

    private Acknowledged draft(
            Caller caller,
            ConsultationId id,
            String fingerprint,
            DraftReader.Read draft,
            @Nullable ConsultationId copyOf) {
        Optional<ConsultationEvent.Drafted> before = drafted(id);
        if (before.isPresent()) {
            return asBefore(before.get(), fingerprint);
        }
        Slug slug = claim(id, draft.slug(), Slug.from(draft.content().titleOrUntitled()));
        try {
            commands.sendAndWait(new ConsultationCommand.Draft(
                    id, slug, draft.content(), fingerprint, false, caller.subject(), clock.instant(), copyOf));
            return new Acknowledged(id, slug, 0, ConsultationStatus.DRAFT);
        } catch (RuntimeException failure) {
            ConsultationEvent.Drafted meanwhile = drafted(id).orElseThrow(() -> letGo(slug, id, failure));
            releaseUnless(meanwhile.slug(), slug, id);
            return asBefore(meanwhile, fingerprint);
        }
    }

    private static Acknowledged asBefore(ConsultationEvent.Drafted before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return new Acknowledged(before.id(), before.slug(), 0, ConsultationStatus.DRAFT);
    }

    private RuntimeException letGo(Slug slug, ConsultationId id, RuntimeException failure) {
        slugs.release(slug, id);
        return failure;
    }

    /** What an earlier request under the same key has begun. */
    private Optional<ConsultationEvent.Drafted> drafted(ConsultationId id) {
        return events.readEvents(id.value()).asStream().findFirst().map(event ->
                (ConsultationEvent.Drafted) event.getPayload());
    }

    private Slug claim(ConsultationId id, Optional<Slug> given, Slug suggested) {
        if (given.isEmpty()) {
            return slugs.claimLike(suggested, id);
        }
        if (!slugs.claim(given.get(), id)) {
            throw new Refused(new SlugTaken(given.get()));
        }
        return given.get();
    }

    long change(Caller caller, ExpectedVersion expected, ConsultationView before, DraftReader.Read draft) {
        ConsultationContent content = draft.content();
        Slug slug = draft.slug()
                .map(given -> claim(before.id(), Optional.of(given), given))
                .orElse(before.slug());
        try {
            long version = commands.sendAndWait(new ConsultationCommand.ChangeDraft(
                    before.id(), expected, slug, content, caller.subject(), clock.instant()));
            releaseUnless(slug, before.slug(), before.id());
            return version;
        } catch (RuntimeException failure) {
            releaseUnless(before.slug(), slug, before.id());
            throw failure;
        }
    }

    private void releaseUnless(Slug kept, Slug other, ConsultationId owner) {
        if (!kept.equals(other)) {
            slugs.release(other, owner);
        }
    }

    long open(Caller caller, ExpectedVersion expected, ConsultationView before, @Nullable String reason) {
        if (before.status() == ConsultationStatus.DRAFT) {
            openingChecks.forEach(check -> check.beforeOpening(before));
        }
        long version = commands.sendAndWait(new ConsultationCommand.Open(
                before.id(), expected, fourEyes.wanted(), reason, caller.subject(), clock.instant()));
        openingChecks.forEach(check -> check.afterOpening(before));
        return version;
    }

    long close(Caller caller, ExpectedVersion expected, ConsultationId id, @Nullable String reason) {
        return commands.sendAndWait(
                new ConsultationCommand.Close(id, expected, reason, caller.subject(), clock.instant()));
    }

    long withdraw(Caller caller, ExpectedVersion expected, ConsultationId id, @Nullable String reason) {
        return commands.sendAndWait(
                new ConsultationCommand.Withdraw(id, expected, reason, caller.subject(), clock.instant()));
    }
}
