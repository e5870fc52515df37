package org.yousaid.consultation.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.response.AnswerRefusal.UnknownQuestion;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.ListedResponses.Listed;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** What people wrote, for the policy team: page by page, the latest first, and one by one. */
@RestController
class ReadingController {

    private static final int ON_A_PAGE = 20;

    private final Consultations consultations;
    private final ListedResponses responses;
    private final Readings readings;

    ReadingController(Consultations consultations, ListedResponses responses, Readings readings) {
        this.consultations = consultations;
        this.responses = responses;
        this.readings = readings;
    }

    /** @param next what to ask for to get the page behind this one; null on the last */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReadingsRepresentation(
            List<ReadingRepresentation> items, @Nullable String next) {}

    @GetMapping("/api/consultations/{idOrSlug}/responses")
    ReadingsRepresentation page(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam @Nullable String question,
            @RequestParam @Nullable String after) {
        caller.require(Role.POLICY);
        ConsultationView asked = consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
        if (question != null
                && asked.content()
                        .question(question)
                        .filter(found -> found.type().isText())
                        .isEmpty()) {
            throw new Refused(new UnknownQuestion(question));
        }
        List<Listed> listed = responses.page(asked.id(), question, after, ON_A_PAGE + 1);
        List<Listed> shown = listed.subList(0, Math.min(ON_A_PAGE, listed.size()));
        List<Reading> found =
                shown.stream().flatMap(one -> readings.read(one.id()).stream()).toList();
        return new ReadingsRepresentation(
                readings.opened(found, asked),
                listed.size() > ON_A_PAGE ? shown.getLast().place() : null);
    }

    @GetMapping("/api/responses/{reference}/answers")
    ResponseEntity<ReadingRepresentation> one(Caller caller, @PathVariable String reference) {
        caller.require(Role.POLICY);
        Reading reading = readings.one(reference);
        return ResponseEntity.ok().eTag(Versions.etag(reading.version())).body(readings.opened(reading));
    }
}
