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
import org.yousaid.suggestion.suggestion.JoinableOpportunities;
import org.yousaid.suggestion.suggestion.OpportunityId;
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

    Screening(
            CommandGateway commands,
            PersonVault vault,
            JoinableOpportunities opportunities,
            InstantSource clock,
            HandOver handOver) {
        this.commands = commands;
        this.vault = vault;
        this.opportunities = opportunities;
        this.clock = clock;
        this.handOver = handOver;
    }

    void screen(SuggestionView suggestion, ScreenRequest request, ExpectedVersion expected, Caller reviewer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<LocalDate> answerBy = handOver.answerBy(request, now);
        @Nullable OpportunityId opportunity = request.opportunity() == null ? null : joinable(request.opportunity());
        SealedText note = vault.seal(suggestion.owner(), Objects.requireNonNull(request.note()));
        @Nullable
        SealedText referredTo = handOver.receiver(request)
                .map(receiver -> vault.seal(suggestion.owner(), receiver))
                .orElse(null);
        try {
            Object _ = commands.sendAndWait(new ScreenSuggestion(
                    suggestion.id(),
                    expected,
                    Objects.requireNonNull(request.outcome()),
                    note,
                    referredTo,
                    answerBy.orElse(null),
                    opportunity,
                    reviewer.subject(),
                    now));
        } catch (Refused e) {
            forget(note, referredTo);
            throw e;
        } catch (ConcurrencyException _) {
            forget(note, referredTo);
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }

    private OpportunityId joinable(String given) {
        return OpportunityId.read(given)
                .filter(opportunities::takesIn)
                .orElseThrow(() -> new Refused(new SuggestionRefusal.NoSuchOpportunity()));
    }

    private void forget(SealedText note, @Nullable SealedText referredTo) {
        vault.redact(note);
        if (referredTo != null) {
            vault.redact(referredTo);
        }
    }
}
