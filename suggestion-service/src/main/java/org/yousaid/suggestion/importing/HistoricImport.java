package org.yousaid.suggestion.importing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Consents;
import org.yousaid.suggestion.importing.HistoricSuggestion.HistoricStep;
import org.yousaid.suggestion.importing.ReadFile.Row;
import org.yousaid.suggestion.importing.ReadFile.RowFault;
import org.yousaid.suggestion.place.Places;
import org.yousaid.suggestion.suggestion.DerivedReferences;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionIntake;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * Takes a row in as a suggestion that went through the process in its own time. Its reference follows from where it was kept
 * and what it was called there, so taking a row twice changes nothing, and one row can name another.
 */
@Component
class HistoricImport {

    private final SuggestionIntake intake;
    private final CommandGateway commands;
    private final DerivedReferences references;
    private final Places places;
    private final PersonVault vault;

    HistoricImport(
            SuggestionIntake intake,
            CommandGateway commands,
            DerivedReferences references,
            Places places,
            PersonVault vault) {
        this.intake = intake;
        this.commands = commands;
        this.references = references;
        this.places = places;
        this.vault = vault;
    }

    /** Nothing when it stands as a suggestion now; else what is wrong with it. */
    Optional<RowFault> take(Row row, String by) {
        try {
            HistoricSuggestion suggestion = row.suggestion();
            if (suggestion.ward() != null && !places.knowsWard(suggestion.ward())) {
                throw new Refused(new SuggestionRefusal.UnknownWard(suggestion.ward()));
            }
            SuggestionReceived received = receive(suggestion, by);
            screen(received, suggestion, by);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(fault(row, refused));
        }
    }

    private static RowFault fault(Row row, Refused refused) {
        return refused.refusal() == CommonRefusal.IDEMPOTENCY_KEY_REUSED
                ? new RowFault(
                        row.number(),
                        "row-changed",
                        "It was imported before and said something else. What it said first stands.")
                : new RowFault(
                        row.number(),
                        refused.refusal().code(),
                        refused.refusal().detail());
    }

    private static String name(String source, String id) {
        return "historic " + source + " " + id;
    }

    private SuggestionReceived receive(HistoricSuggestion suggestion, String by) {
        String name = name(suggestion.source(), suggestion.id());
        String fingerprint = vault.fingerprint(suggestion.content());
        return intake.receive(
                name,
                fingerprint,
                attempt -> references.derive(name, attempt),
                id -> command(id, name, fingerprint, suggestion, by));
    }

    private ReceiveSuggestion command(
            SuggestionId id, String name, String fingerprint, HistoricSuggestion suggestion, String by) {
        TextOwner owner = TextOwner.of(id.value());
        List<SealedText> words = vault.sealAll(
                owner,
                Stream.of(suggestion.text(), suggestion.title())
                        .filter(Objects::nonNull)
                        .toList());
        return new ReceiveSuggestion(
                id,
                name,
                fingerprint,
                Origin.imported(new Origin.Imported(
                        suggestion.source(), suggestion.id(), suggestion.state(), suggestion.address(), by)),
                null,
                null,
                new Consents(false, false, false),
                suggestion.language(),
                suggestion.ward(),
                owner,
                suggestion.title() == null ? null : words.getLast(),
                words.getFirst(),
                suggestion.receivedAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                true);
    }

    /** Each step at the version it makes: what was taken before is not said again. */
    private void screen(SuggestionReceived received, HistoricSuggestion suggestion, String by) {
        TextOwner owner = received.owner();
        for (int i = 0; i < suggestion.steps().size(); i++) {
            HistoricStep step = suggestion.steps().get(i);
            List<String> texts = new ArrayList<>(List.of(step.note()));
            Optional.ofNullable(step.referredTo()).ifPresent(texts::add);
            List<SealedText> sealed = vault.sealAll(owner, texts);
            @Nullable SealedText referredTo = step.referredTo() == null ? null : sealed.getLast();
            try {
                Object _ = commands.sendAndWait(new ScreenSuggestion(
                        received.id(),
                        ExpectedVersion.of(i),
                        step.outcome(),
                        sealed.getFirst(),
                        referredTo,
                        null,
                        null,
                        null,
                        by,
                        step.at().truncatedTo(ChronoUnit.MILLIS),
                        earlier(step, suggestion)));
            } catch (Refused refused) {
                sealed.forEach(vault::redact);
                if (refused.refusal() != CommonRefusal.STALE_VERSION) {
                    throw refused;
                }
            }
        }
    }

    /** The one that asked for the same before, wherever in the file it stands: nothing has to be there yet. */
    private @Nullable SuggestionId earlier(HistoricStep step, HistoricSuggestion suggestion) {
        return step.sameAs() == null
                ? null
                : SuggestionId.of(references.derive(name(suggestion.source(), step.sameAs()), 0));
    }
}
