package org.yousaid.consultation.release;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.release.RedactionRequest.Wanted;
import org.yousaid.consultation.release.RedactionRequest.Why;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.RedactionRefusal;
import org.yousaid.consultation.response.RedactionRefusal.NoWordsThere;
import org.yousaid.consultation.response.RedactionRefusal.NothingRedacted;
import org.yousaid.consultation.response.RedactionRefusal.ResponseWithdrawn;
import org.yousaid.consultation.response.RedactionRefusal.WordsChanged;
import org.yousaid.consultation.response.RedactionRefusal.WordsGone;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Takes passages out of what somebody wrote, and responses back. */
@RestController
@RequestMapping("/api/responses/{reference}")
class RedactionController {

    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);

    private final Readings readings;
    private final ListedResponses responses;
    private final CommandGateway commands;
    private final PersonVault vault;
    private final InstantSource clock;

    RedactionController(
            Readings readings,
            ListedResponses responses,
            CommandGateway commands,
            PersonVault vault,
            InstantSource clock) {
        this.readings = readings;
        this.responses = responses;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    /** Both wordings side by side; nothing is stored. */
    @PostMapping("/redactions/preview")
    Passages preview(Caller caller, @PathVariable String reference, @RequestBody RedactionRequest request) {
        caller.require(Role.POLICY);
        Wanted wanted = request.wanted();
        return compared(standing(readings.one(reference), wanted.question()), wanted);
    }

    @PostMapping("/redactions")
    ResponseEntity<ReadingRepresentation> redact(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String reference,
            @RequestBody RedactionRequest request) {
        caller.require(Role.POLICY);
        Why why = request.why();
        Wanted wanted = request.wanted();
        Reading reading = readings.one(reference);
        expected.check(reading.version());
        SealedText replaced = standing(reading, wanted.question());
        compared(replaced, wanted);
        SealedText text = vault.seal(reading.given().owner(), wanted.text());
        try {
            return changed(
                    reading,
                    commands.sendAndWait(new ResponseCommand.Redact(
                            reading.given().id(),
                            expected,
                            wanted.question(),
                            replaced,
                            text,
                            why.reason(),
                            why.note(),
                            caller.subject(),
                            clock.instant())));
        } catch (Refused refused) {
            vault.redact(text);
            throw refused;
        }
    }

    @PostMapping("/withdrawal")
    ResponseEntity<ReadingRepresentation> withdraw(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = ReasonRequest.read(request);
        if (reason == null) {
            Complaints complaints = new Complaints();
            complaints.add("/reason", "missing", "Say who asked for it, and how.");
            complaints.raise();
        }
        Reading reading = readings.one(reference);
        return changed(
                reading,
                commands.sendAndWait(new ResponseCommand.Withdraw(
                        reading.given().id(), expected, String.valueOf(reason), caller.subject(), clock.instant())));
    }

    private static SealedText standing(Reading reading, String question) {
        if (reading.withdrawn() != null) {
            throw refused(new ResponseWithdrawn());
        }
        return reading.words(question).orElseThrow(() -> refused(new NoWordsThere(question)));
    }

    private Passages compared(SealedText replaced, Wanted wanted) {
        String before =
                vault.open(replaced).map(Passages::plain).orElseThrow(() -> refused(new WordsGone(wanted.question())));
        if (before.equals(wanted.text())) {
            throw refused(new NothingRedacted());
        }
        return Passages.compared(before, wanted.text()).orElseThrow(() -> refused(new WordsChanged()));
    }

    /** The event is on disk. Lists and exports read it a moment later, so that moment is waited for here. */
    private ResponseEntity<ReadingRepresentation> changed(Reading before, long version) {
        Shown.within(
                UNTIL_EVERY_READER_SEES,
                () -> responses.listed(before.given().reference()).filter(listed -> listed.version() >= version));
        Optional<Reading> now = readings.read(before.given().id());
        return ResponseEntity.ok().eTag(Versions.etag(version)).body(readings.opened(now.orElse(before)));
    }

    private static Refused refused(RedactionRefusal refusal) {
        return new Refused(refusal);
    }
}
