package org.yousaid.suggestion.suggestion.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.place.Places;
import org.yousaid.suggestion.suggestion.DerivedReferences;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionIntake;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** Takes in what is sent directly: behind here words and contacts are ciphertext. */
@Component
class DirectSuggestions {

    private static final Duration EARLIEST = Duration.ofDays(366);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final SuggestionIntake intake;
    private final DerivedReferences references;
    private final Places places;
    private final PersonVault vault;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;

    DirectSuggestions(
            SuggestionIntake intake,
            DerivedReferences references,
            Places places,
            PersonVault vault,
            RequestFingerprint fingerprints,
            InstantSource clock) {
        this.intake = intake;
        this.references = references;
        this.places = places;
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** @param machineLike whether the gateway saw a machine fill it in: that is noted, and nothing is refused because of it */
    SuggestionReceived receive(SuggestionRequest request, IdempotencyKey key, Caller caller, boolean machineLike) {
        if (request.isEntered() && !caller.isStaff()) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
        String name = key.idFor("suggest", caller.subject());
        return intake.receive(
                name,
                fingerprints.of(request),
                attempt -> references.derive(name, attempt),
                id -> sealed(id, name, request, caller, machineLike));
    }

    private ReceiveSuggestion sealed(
            SuggestionId id, String name, SuggestionRequest request, Caller caller, boolean machineLike) {
        if (request.ward() != null && !places.knowsWard(request.ward())) {
            throw new Refused(new SuggestionRefusal.UnknownWard(request.ward()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant receivedAt = receivedAt(request, now);
        @Nullable ContactDetails contact = request.reachable();
        @Nullable PersonId person = contact == null ? caller.person().orElse(null) : person(contact);
        @Nullable SealedContact sealedContact = contact == null || person == null ? null : vault.seal(person, contact);
        TextOwner owner = person == null ? TextOwner.of(id.value()) : TextOwner.person(person);
        String text = Objects.requireNonNull(request.text());
        String title = request.titleLine();
        List<SealedText> words = vault.sealAll(owner, title == null ? List.of(text) : List.of(text, title));
        return new ReceiveSuggestion(
                id,
                name,
                fingerprints.of(request),
                request.way()
                        .map(channel -> Origin.entered(new Origin.Entry(channel, caller.subject(), now)))
                        .orElseGet(() -> machineLike ? Origin.directAsByMachine() : Origin.direct()),
                person,
                sealedContact,
                request.agreed(),
                request.language() == null ? "en" : request.language(),
                request.ward(),
                owner,
                title == null ? null : words.getLast(),
                words.getFirst(),
                receivedAt,
                null,
                false);
    }

    /** Its clock runs from when it came, as the slip says; but not from a slip of the hand. */
    private static Instant receivedAt(SuggestionRequest request, Instant now) {
        if (request.receivedAt() == null) {
            return now;
        }
        Instant earliest = now.minus(EARLIEST);
        if (request.receivedAt().isAfter(now.plus(CLOCKS_DIFFER))
                || request.receivedAt().isBefore(earliest)) {
            throw new Refused(new SuggestionRefusal.ReceivedOutOfRange(earliest, now));
        }
        return request.receivedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private PersonId person(ContactDetails contact) {
        return contact.email() == null ? vault.newPerson() : vault.personWith(contact.email());
    }
}
