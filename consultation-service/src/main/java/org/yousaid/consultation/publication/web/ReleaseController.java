package org.yousaid.consultation.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.FourEyes;
import org.yousaid.consultation.publication.PublicResponses;
import org.yousaid.consultation.publication.PublicResponses.Extent;
import org.yousaid.consultation.publication.PublicationCommand;
import org.yousaid.consultation.publication.PublicationId;
import org.yousaid.consultation.publication.ReleaseLog;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Releasing responses, taking a release back, and the log of it. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/releases")
class ReleaseController {

    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);

    private final ReleaseDesk desk;
    private final PublicResponses responses;
    private final CommandGateway commands;
    private final FourEyes fourEyes;
    private final InstantSource clock;

    ReleaseController(
            ReleaseDesk desk,
            PublicResponses responses,
            CommandGateway commands,
            FourEyes fourEyes,
            InstantSource clock) {
        this.desk = desk;
        this.responses = responses;
        this.commands = commands;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    /**
     * @param questions whose answers go out; all that can when absent
     */
    record ReleaseRequest(
            @Nullable List<String> questions, @Nullable String reason) {}

    /**
     * Where the publication stands.
     *
     * @param ready whether the results are published, without which nothing is released
     * @param releasable the questions whose answers can go out
     * @param log the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleasesRepresentation(
            long version,
            boolean ready,
            boolean fourEyes,
            List<String> releasable,
            Extent now,
            @Nullable Integer standing,
            ReleaseLog.@Nullable Wish wish,
            List<ReleaseLog.Release> log) {}

    @GetMapping
    ResponseEntity<ReleasesRepresentation> log(Caller caller, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY);
        ConsultationView view = desk.known(idOrSlug);
        return shown(view, responses.log(view.id()));
    }

    /** 202 where it was asked for and waits for a second person. */
    @PostMapping
    ResponseEntity<ReleasesRepresentation> release(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody ReleaseRequest request) {
        caller.require(Role.POLICY);
        ConsultationView view = desk.known(idOrSlug);
        ReleaseLog before = responses.log(view.id());
        String reason = reason(request.reason(), fourEyes.wanted() && before.wish() != null);
        ReleaseLog now = done(
                view,
                commands.sendAndWait(new PublicationCommand.Release(
                        PublicationId.of(view.id()),
                        expected,
                        view.id(),
                        view.results() != null,
                        desk.what(view, before, fourEyes.wanted(), request.questions()),
                        fourEyes.wanted(),
                        reason,
                        caller.subject(),
                        clock.instant())));
        return now.wish() == null
                ? shown(view, now)
                : ResponseEntity.accepted().eTag(Versions.etag(now.version())).body(representation(view, now));
    }

    @DeleteMapping("/asked-for")
    ResponseEntity<ReleasesRepresentation> drop(
            Caller caller, ExpectedVersion expected, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY);
        ConsultationView view = desk.known(idOrSlug);
        return shown(
                view,
                done(
                        view,
                        commands.sendAndWait(new PublicationCommand.DropWish(
                                PublicationId.of(view.id()), expected, view.id(), caller.subject(), clock.instant()))));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<ReleasesRepresentation> takeBack(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = String.valueOf(reason(request == null ? null : request.reason(), false));
        ConsultationView view = desk.known(idOrSlug);
        return shown(
                view,
                done(
                        view,
                        commands.sendAndWait(new PublicationCommand.TakeBack(
                                PublicationId.of(view.id()),
                                expected,
                                view.id(),
                                reason,
                                caller.subject(),
                                clock.instant()))));
    }

    private static @Nullable String reason(@Nullable String given, boolean optional) {
        Complaints complaints = new Complaints();
        String reason = complaints.text("/reason", given, ReasonRequest.LONGEST);
        if (reason == null && !optional) {
            complaints.add("/reason", "missing", "Say why. It stands in the log for ever.");
        }
        complaints.raise();
        return reason;
    }

    private ReleaseLog done(ConsultationView view, long version) {
        return Shown.within(
                        UNTIL_EVERY_READER_SEES,
                        () -> Optional.of(responses.log(view.id())).filter(log -> log.version() >= version))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    private ResponseEntity<ReleasesRepresentation> shown(ConsultationView view, ReleaseLog log) {
        return ResponseEntity.ok().eTag(Versions.etag(log.version())).body(representation(view, log));
    }

    private ReleasesRepresentation representation(ConsultationView view, ReleaseLog log) {
        List<String> releasable = desk.releasable(view);
        return new ReleasesRepresentation(
                log.version(),
                view.results() != null,
                fourEyes.wanted(),
                releasable,
                responses.extent(view.id(), releasable),
                log.standing().map(ReleaseLog.Release::number).orElse(null),
                log.wish(),
                new ArrayList<>(log.releases()).reversed());
    }
}
