package org.yousaid.suggestion.referral.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.referral.ReferralCommand.Answer;
import org.yousaid.suggestion.referral.ReferralId;
import org.yousaid.suggestion.referral.ReferralRefusal;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.suggestion.referral.Referrals;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * What the link in a mail to a body leads to; whoever holds it needs no account. Reading changes nothing: programs that
 * follow links press no button.
 */
@RestController
@RequestMapping(path = "/api/referrals/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
class AnswerController {

    private final Referrals referrals;
    private final Suggestions suggestions;
    private final Representations representations;
    private final CommandGateway commands;
    private final PersonVault vault;
    private final MailedTokens tokens;
    private final InstantSource clock;

    AnswerController(
            Referrals referrals,
            Suggestions suggestions,
            Representations representations,
            CommandGateway commands,
            PersonVault vault,
            MailedTokens tokens,
            InstantSource clock) {
        this.referrals = referrals;
        this.suggestions = suggestions;
        this.representations = representations;
        this.commands = commands;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/asked")
    ResponseEntity<AskedRepresentation> asked(
            @PathVariable String reference,
            @RequestParam(defaultValue = "0") int round,
            @RequestParam(defaultValue = "") String token) {
        return shown(find(reference, round, token), round);
    }

    @PostMapping(path = "/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AskedRepresentation> answer(@PathVariable String reference, @RequestBody AnswerRequest request) {
        ReferralView referral = find(reference, request.inRound(), request.given());
        AnswerRequest.Complete complete = request.complete();
        if (!said(referral, complete)) {
            say(referral, complete);
        }
        return shown(find(reference, complete.round(), complete.token()), complete.round());
    }

    /** Whether this is what it said last: a form that is sent twice says it once. */
    private boolean said(ReferralView referral, AnswerRequest.Complete request) {
        return referral.saidIn(request.round()).stream()
                .reduce((_, last) -> last)
                .filter(last -> last.answer() == request.answer())
                .filter(last -> Objects.equals(
                        Optional.ofNullable(last.words()).map(vault::read).orElse(null), request.words()))
                .isPresent();
    }

    /** The words are about the author's suggestion, so they go when the author goes. */
    private void say(ReferralView referral, AnswerRequest.Complete request) {
        SuggestionView suggestion = suggestions.find(referral.id().suggestion()).orElseThrow();
        @Nullable SealedText words = request.words() == null ? null : vault.seal(suggestion.owner(), request.words());
        boolean done = false;
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            @Nullable
            Boolean changed =
                    commands.sendAndWait(new Answer(referral.id(), request.round(), request.answer(), words, now));
            done = Boolean.TRUE.equals(changed);
        } finally {
            if (!done && words != null) {
                vault.redact(words);
            }
        }
    }

    private ReferralView find(String typed, int round, String token) {
        return Reference.read(typed)
                .map(reference -> ReferralId.of(SuggestionId.of(reference)))
                .filter(id -> tokens.matches("referral", id.inRound(round), token))
                .flatMap(referrals::find)
                .orElseThrow(() -> new Refused(new ReferralRefusal.NoSuchReferral()));
    }

    private ResponseEntity<AskedRepresentation> shown(ReferralView view, int round) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(representations.forTheBody(view, round));
    }
}
