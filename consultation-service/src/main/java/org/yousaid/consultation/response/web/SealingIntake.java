package org.yousaid.consultation.response.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.response.AfterTaking;
import org.yousaid.consultation.response.AfterTaking.TakenDown;
import org.yousaid.consultation.response.EarlierResponses;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.Receipt;
import org.yousaid.consultation.response.References;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseIntake;
import org.yousaid.consultation.response.ResponseRefusal.NotYoursToCorrect;
import org.yousaid.consultation.response.ResponseRefusal.ReferenceTaken;
import org.yousaid.consultation.response.ResponseRules;
import org.yousaid.consultation.response.Submission;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/**
 * The way of an answer: judged by its outline, references claimed, words and contact sealed, judged again by what the
 * consultation says by then, stored. No reference stays minted for an answer that is refused.
 */
@Component
class SealingIntake implements ResponseIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SealingIntake.class);
    private static final int CONFLICT = 409;

    private final CommandGateway commands;
    private final EventStore events;
    private final Consultations consultations;
    private final References references;
    private final PersonVault vault;
    private final Wards wards;
    private final InstantSource clock;
    private final EarlierResponses earlier;
    private final List<AfterTaking> listeners;

    SealingIntake(
            CommandGateway commands,
            EventStore events,
            Consultations consultations,
            References references,
            PersonVault vault,
            Wards wards,
            InstantSource clock,
            EarlierResponses earlier,
            List<AfterTaking> listeners) {
        this.commands = commands;
        this.events = events;
        this.consultations = consultations;
        this.references = references;
        this.vault = vault;
        this.wards = wards;
        this.clock = clock;
        this.earlier = earlier;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public Receipt take(ResponseId id, ConsultationView asked, GivenResponse given, Taking taking) {
        Submission submission = Submission.of(given, taking.staff(), wards::knows);
        try {
            ResponseRules.check(submission, asked, clock.instant());
            return record(id, asked, given, submission, taking, author(asked, taking));
        } catch (Refused refused) {
            return repeated(id, taking, refused);
        }
    }

    /** Who gives it, where somebody is signed in; what is corrected must be their own and the latest of it. */
    private ResponseEvent.@Nullable Author author(ConsultationView asked, Taking taking) {
        PersonId person = taking.person();
        Reference corrects = taking.corrects();
        if (corrects == null) {
            return person == null ? null : new ResponseEvent.Author(person, null);
        }
        return Optional.ofNullable(person)
                .flatMap(known -> earlier.latest(asked.id(), known)
                        .filter(latest -> latest.reference().equals(corrects))
                        .map(latest -> new ResponseEvent.Author(known, latest.id())))
                .orElseThrow(() -> new Refused(new NotYoursToCorrect(corrects)));
    }

    private Receipt record(
            ResponseId id,
            ConsultationView before,
            GivenResponse given,
            Submission submission,
            Taking taking,
            ResponseEvent.@Nullable Author author) {
        Claims claims = new Claims(id);
        List<Reference> ideas = claims.forIdeas(given.ideas());
        Reference reference = claims.mint();
        SealedWords words = SealedWords.seal(vault, id, given, ideas, before.content(), taking.person());
        ConsultationView asked = consultations.find(before.id()).orElse(before);
        Instant now = clock.instant();
        ResponseCommand.RecordAnswers command = new ResponseCommand.RecordAnswers(
                id,
                asked,
                submission,
                words.place().orElse(null),
                words.answers(),
                words.ideas(),
                reference,
                given.language(),
                words.contact().orElse(null),
                given.consents(),
                taking.fingerprint(),
                taking.historic(),
                taking.by(),
                now,
                author);
        try {
            commands.sendAndWait(command);
            tell(new TakenDown(id, asked.id(), now, taking.traces(), words.written(given)));
            return new Receipt(reference, now, submission.replyBy(asked, now), ideas);
        } catch (Refused refused) {
            claims.releaseMinted();
            throw refused;
        } catch (RuntimeException failure) {
            ResponseEvent.Recorded first = first(id).orElseThrow(() -> failure);
            claims.releaseAllBut(first.receipt());
            return receipt(first, taking);
        }
    }

    private void tell(TakenDown taken) {
        for (AfterTaking listener : listeners) {
            try {
                listener.taken(taken);
            } catch (RuntimeException e) {
                LOG.warn("after-taking=failed, the answer stands: response={}", taken.id(), e);
            }
        }
    }

    /** A repeat may meet a consultation that has closed since: its first answer stands. */
    private Receipt repeated(ResponseId id, Taking taking, Refused refused) {
        if (refused.refusal().status() != CONFLICT) {
            throw refused;
        }
        return receipt(first(id).orElseThrow(() -> refused), taking);
    }

    private Optional<ResponseEvent.Recorded> first(ResponseId id) {
        return events.readEvents(id.value()).asStream().findFirst().map(event ->
                (ResponseEvent.Recorded) event.getPayload());
    }

    private static Receipt receipt(ResponseEvent.Recorded first, Taking taking) {
        if (!first.fingerprint().equals(taking.fingerprint())) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return first.receipt();
    }

    /** The references of one response, as they are claimed. */
    private final class Claims {

        private final String owner;
        private final List<Reference> minted = new ArrayList<>();

        Claims(ResponseId id) {
            owner = id.value();
        }

        Reference mint() {
            Reference reference = references.mint(owner);
            minted.add(reference);
            return reference;
        }

        List<Reference> forIdeas(List<GivenResponse.GivenIdea> ideas) {
            Set<Reference> given = new HashSet<>();
            List<Reference> all = new ArrayList<>();
            for (GivenResponse.GivenIdea idea : ideas) {
                Reference reference = idea.reference();
                if (reference != null && (!given.add(reference) || !references.claim(reference, owner))) {
                    throw new Refused(new ReferenceTaken(reference));
                }
                all.add(reference == null ? mint() : reference);
            }
            return all;
        }

        /** Every reference that nobody was told. */
        void releaseMinted() {
            minted.forEach(reference -> references.release(reference, owner));
        }

        /** What was minted in vain, because the response stands already. */
        void releaseAllBut(Receipt handedOut) {
            minted.stream()
                    .filter(reference -> !reference.equals(handedOut.reference())
                            && !handedOut.ideas().contains(reference))
                    .forEach(reference -> references.release(reference, owner));
        }
    }
}
