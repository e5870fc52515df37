package org.yousaid.suggestion.suggestion.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.HandOver;
import org.yousaid.suggestion.suggestion.JoinableOpportunities;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.Receivers;
import org.yousaid.suggestion.suggestion.Referred;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Seals what a reviewer says under the key of whom it is about, and sees that nothing is left of it when refused. */
@Component
@EnableConfigurationProperties(HandOver.class)
class Screening {

    private final CommandGateway commands;
    private final PersonVault vault;
    private final JoinableOpportunities opportunities;
    private final InstantSource clock;
    private final HandOver handOver;
    private final Receivers receivers;
    private final Processes processes;

    Screening(
            CommandGateway commands,
            PersonVault vault,
            JoinableOpportunities opportunities,
            InstantSource clock,
            HandOver handOver,
            Receivers receivers,
            Processes processes) {
        this.commands = commands;
        this.vault = vault;
        this.opportunities = opportunities;
        this.clock = clock;
        this.handOver = handOver;
        this.receivers = receivers;
        this.processes = processes;
    }

    void screen(SuggestionView suggestion, ScreenRequest sent, ExpectedVersion expected, Caller reviewer) {
        ProcessDefinition process = processes.running(suggestion.process());
        ScreenRequest request = sent.checked(outcome -> process.after(outcome).needs());
        ScreeningOutcome outcome = Objects.requireNonNull(request.outcome());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<LocalDate> answerBy = handOver.answerBy(outcome, request.answerBy(), now);
        @Nullable OpportunityId opportunity = request.opportunity() == null ? null : joinable(request.opportunity());
        Receivers.@Nullable Chosen receiver = receiver(suggestion, request, now);
        SealedText note = vault.seal(suggestion.owner(), Objects.requireNonNull(request.note()));
        @Nullable
        SealedText referredTo = Optional.ofNullable(receiver)
                .map(Receivers.Chosen::name)
                .or(() -> handOver.receiver(outcome, request.referredTo()))
                .map(name -> vault.seal(suggestion.owner(), name))
                .orElse(null);
        @Nullable SealedText ask = request.ask() == null ? null : vault.seal(suggestion.owner(), request.ask());
        try {
            Object _ = commands.sendAndWait(new ScreenSuggestion(
                    suggestion.id(),
                    expected,
                    outcome,
                    note,
                    referredTo,
                    receiver == null ? answerBy.orElse(null) : receiver.answerBy(),
                    opportunity,
                    receiver == null ? null : new Referred(receiver.receiver(), ask, receiver.nextWordBy()),
                    reviewer.subject(),
                    now));
        } catch (Refused e) {
            forget(note, referredTo, ask);
            throw e;
        } catch (ConcurrencyException _) {
            forget(note, referredTo, ask);
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }

    /** The named receiver it is referred to, when one is named. */
    private Receivers.@Nullable Chosen receiver(SuggestionView suggestion, ScreenRequest request, Instant now) {
        return request.outcome() == ScreeningOutcome.REFERRED
                ? receivers
                        .chosen(request.referredTo(), suggestion.language(), now)
                        .orElse(null)
                : null;
    }

    private OpportunityId joinable(String given) {
        return OpportunityId.read(given)
                .filter(opportunities::takesIn)
                .orElseThrow(() -> new Refused(new SuggestionRefusal.NoSuchOpportunity()));
    }

    private void forget(SealedText note, @Nullable SealedText referredTo, @Nullable SealedText ask) {
        vault.redact(note);
        Optional.ofNullable(referredTo).ifPresent(vault::redact);
        Optional.ofNullable(ask).ifPresent(vault::redact);
    }
}
