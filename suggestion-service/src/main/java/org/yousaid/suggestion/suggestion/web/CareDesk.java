package org.yousaid.suggestion.suggestion.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.suggestion.CareSettings;
import org.yousaid.suggestion.suggestion.SuggestionCommand;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AssignSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.NoteSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReopenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Gives suggestions to people, and takes back in what did not answer its author. */
@Component
@EnableConfigurationProperties(CareSettings.class)
class CareDesk {

    private final CommandGateway commands;
    private final PersonVault vault;
    private final CareSettings settings;
    private final InstantSource clock;

    CareDesk(CommandGateway commands, PersonVault vault, CareSettings settings, InstantSource clock) {
        this.commands = commands;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    void reopen(SuggestionView suggestion, ReopenRequest request, ExpectedVersion expected) {
        SealedText words = vault.seal(suggestion.owner(), Objects.requireNonNull(request.text()));
        try {
            send(new ReopenSuggestion(suggestion.id(), expected, words, settings.secondLookAt(suggestion), now()));
        } catch (Refused e) {
            vault.redact(words);
            throw e;
        }
    }

    void assign(SuggestionView suggestion, AssignRequest request, ExpectedVersion expected, Caller caller) {
        send(new AssignSuggestion(suggestion.id(), expected, request.to(), caller.subject(), now()));
    }

    void note(SuggestionView suggestion, NoteRequest request, ExpectedVersion expected, Caller caller) {
        SealedText words = vault.seal(suggestion.owner(), Objects.requireNonNull(request.text()));
        try {
            send(new NoteSuggestion(suggestion.id(), expected, words, caller.subject(), now()));
        } catch (Refused e) {
            vault.redact(words);
            throw e;
        }
    }

    private void send(SuggestionCommand command) {
        try {
            @Nullable Object _ = commands.sendAndWait(command);
        } catch (ConcurrencyException _) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
