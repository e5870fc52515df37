package org.yousaid.suggestion.referral.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.referral.ReferralCommand.ReleaseWords;
import org.yousaid.suggestion.referral.ReferralId;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.suggestion.referral.Referrals;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;

/** What other bodies have, and what they said, for reviewers. */
@RestController
@RequestMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferralController {

    private static final int LONGEST_PAGE = 200;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,15})_(referral-[0-9A-Z-]{1,30})");

    private final Referrals referrals;
    private final Representations representations;
    private final CommandGateway commands;
    private final InstantSource clock;

    ReferralController(
            Referrals referrals, Representations representations, CommandGateway commands, InstantSource clock) {
        this.referrals = referrals;
        this.representations = representations;
        this.commands = commands;
        this.clock = clock;
    }

    /** Some of what others have, the nearest deadline first. */
    record ReferralPage(
            List<ReferralRepresentation> items, @Nullable String next) {}

    @GetMapping
    ResponseEntity<ReferralPage> open(
            @RequestParam Optional<String> after, @RequestParam(defaultValue = "50") int limit, Caller caller) {
        caller.require(ReceiverController.REVIEWERS);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw invalid("The parameter limit lies between 1 and " + LONGEST_PAGE + ".");
        }
        Referrals.Page page =
                referrals.open(after.map(ReferralController::place).orElse(null), limit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ReferralPage(representations.forReviewers(page.referrals()), text(page.next())));
    }

    @GetMapping("/{reference}")
    ResponseEntity<ReferralRepresentation> one(@PathVariable String reference, Caller caller) {
        caller.require(ReceiverController.REVIEWERS);
        return shown(find(reference));
    }

    /** Shows the body's last words to everybody, as they are. */
    @PostMapping("/{reference}/release")
    ResponseEntity<ReferralRepresentation> release(
            @PathVariable String reference, ExpectedVersion expected, Caller caller) {
        caller.require(ReceiverController.REVIEWERS);
        ReferralView referral = find(reference);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            @Nullable Object _ = commands.sendAndWait(new ReleaseWords(referral.id(), expected, caller.subject(), now));
        } catch (ConcurrencyException _) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        return shown(find(reference));
    }

    private ReferralView find(String typed) {
        Reference reference =
                Reference.read(typed).orElseThrow(() -> new Refused(new SuggestionRefusal.MistypedReference()));
        return referrals
                .find(ReferralId.of(SuggestionId.of(reference)))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private ResponseEntity<ReferralRepresentation> shown(ReferralView view) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(representations.forReviewers(List.of(view)).getFirst());
    }

    private static @Nullable String text(Referrals.@Nullable Place place) {
        return place == null ? null : place.deadline().toEpochMilli() + "_" + place.id();
    }

    private static Referrals.Place place(String text) {
        Matcher parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw invalid("The parameter after has the next of the page before.");
        }
        return new Referrals.Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }

    private static InvalidRequest invalid(String message) {
        return new InvalidRequest(List.of(new InvalidInput("", "wrong-value", message)));
    }
}
