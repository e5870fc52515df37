package org.yousaid.consultation.results;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.consultation.consultation.Waiting;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.consultation.results.ResultsRefusal.ResultsNotPublished;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;

/** Publishing results, and reading them as JSON and as tables. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}")
class ResultsController {

    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);

    private final Consultations consultations;
    private final ResultsDesk desk;
    private final GroupNames names;
    private final SmallestNumber smallest;
    private final PersonVault vault;

    ResultsController(
            Consultations consultations,
            ResultsDesk desk,
            GroupNames names,
            SmallestNumber smallest,
            PersonVault vault) {
        this.consultations = consultations;
        this.desk = desk;
        this.names = names;
        this.smallest = smallest;
        this.vault = vault;
    }

    @PostMapping("/results/publish")
    ResponseEntity<?> publish(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = ReasonRequest.read(request);
        ConsultationView before = known(idOrSlug);
        switch (before.status()) {
            case DRAFT, PLANNED -> throw new Refused(new NotClosedYet(before.status()));
            case OPEN -> {
                if (!before.content().standing()) {
                    throw new Refused(new NotClosedYet(before.status()));
                }
            }
            case CLOSED, RESULTS_PUBLISHED, OUTCOME_PUBLISHED, WITHDRAWN -> {}
        }
        long version = desk.publish(before, expected, reason, caller.subject());
        ConsultationView after = consultations
                .await(before.id(), version, UNTIL_EVERY_READER_SEES)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        Optional<Waiting> waiting = Waiting.at(after, Step.RESULTS);
        if (waiting.isPresent()) {
            return ResponseEntity.accepted().eTag(Versions.etag(version)).body(waiting.get());
        }
        PublishedResults results = after.results();
        if (results == null) {
            throw new IllegalStateException("Published, and yet without results: " + before.id());
        }
        return ResponseEntity.ok()
                .eTag(Versions.etag(version))
                .body(new Published(
                        results.version(),
                        results.position(),
                        results.countedAt(),
                        results.counts().responses()));
    }

    /**
     * Results, or a part of them: of hundreds of questions by dozens of wards nobody reads all at once.
     *
     * @param breakdowns whether the counts by group are wanted
     * @param question ids of the questions that are wanted; all when there is none
     */
    @GetMapping("/results")
    ResultsRepresentation results(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam(defaultValue = "true") boolean breakdowns,
            @RequestParam(defaultValue = "") List<String> question) {
        ConsultationView view = known(idOrSlug);
        Part part = Part.of(breakdowns, question);
        PublishedResults visible = visible(caller, view, part);
        part.checkAsked(view.content());
        return ResultsRepresentation.of(
                view,
                visible,
                part,
                names.now(),
                smallest,
                quotes -> quotes.isEmpty() ? Map.of() : vault.readAll(quotes));
    }

    @GetMapping("/results.csv")
    ResponseEntity<String> csv(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = known(idOrSlug);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + view.slug() + "-results.csv\"")
                .body(ResultsCsv.of(ResultsTable.of(view, visible(caller, view, Part.ALL), names.now(), smallest)));
    }

    @GetMapping("/results.ods")
    ResponseEntity<byte[]> ods(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = known(idOrSlug);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ResultsOds.MEDIA_TYPE))
                .header("Content-Disposition", "attachment; filename=\"" + view.slug() + "-results.ods\"")
                .body(ResultsOds.of(ResultsTable.of(view, visible(caller, view, Part.ALL), names.now(), smallest)));
    }

    private PublishedResults visible(Caller caller, ConsultationView view, Part part) {
        PublishedResults published = view.results();
        if (published != null) {
            return published;
        }
        if (!caller.has(Role.POLICY)) {
            throw new Refused(
                    view.announced() || caller.isStaff() ? new ResultsNotPublished() : new UnknownConsultation());
        }
        return desk.soFar(view, part.breakdowns());
    }

    private ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    record Published(int version, long position, Instant countedAt, long responses) {}
}
