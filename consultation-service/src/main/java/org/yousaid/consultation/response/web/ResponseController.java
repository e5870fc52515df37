package org.yousaid.consultation.response.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.equality.EqualityIntake;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.Receipt;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseIntake;
import org.yousaid.consultation.response.ResponseRefusal.MistypedReference;
import org.yousaid.consultation.response.ResponseRefusal.NotKnownYet;
import org.yousaid.consultation.response.ResponseView;
import org.yousaid.consultation.response.Responses;
import org.yousaid.consultation.response.Traces;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;

/** Answering a consultation, and finding one's answer again by its reference. */
@RestController
class ResponseController {

    private final Consultations consultations;
    private final ResponseIntake intake;
    private final Responses responses;
    private final EqualityIntake equality;
    private final RequestFingerprint fingerprints;

    ResponseController(
            Consultations consultations,
            ResponseIntake intake,
            Responses responses,
            EqualityIntake equality,
            RequestFingerprint fingerprints) {
        this.consultations = consultations;
        this.intake = intake;
        this.responses = responses;
        this.equality = equality;
        this.fingerprints = fingerprints;
    }

    @PostMapping("/api/consultations/{idOrSlug}/responses")
    ResponseEntity<ReceiptRepresentation> answer(
            Caller caller,
            IdempotencyKey key,
            @PathVariable String idOrSlug,
            @RequestHeader HttpHeaders headers,
            @RequestBody SubmitResponseRequest request) {
        ConsultationView asked = consultations
                .find(idOrSlug)
                .filter(view -> view.announced() || caller.isStaff())
                .orElseThrow(() -> new Refused(new UnknownConsultation()));
        equality.check(asked, request.equalityAnswers());
        GivenResponse given = ResponseReader.read(request);
        ResponseId id = ResponseId.of(key.idFor("record-response", asked.id().value()));
        Receipt receipt = intake.take(
                id,
                asked,
                given,
                new ResponseIntake.Taking(
                        caller.isStaff(),
                        caller.subject(),
                        fingerprints.of(request.withoutEquality()),
                        historic(asked, caller, request),
                        caller.isStaff() ? Traces.NONE : GatewayHeaders.traces(headers),
                        caller.person().orElse(null),
                        corrected(request.corrects())));
        // Behind the response: a crash in between leaves nobody's answers about nobody, and a repeat brings them again.
        equality.keep(asked.id(), id.value(), request.equalityAnswers());
        return ResponseEntity.created(URI.create("/api/responses/" + receipt.reference()))
                .body(ReceiptRepresentation.of(receipt, given));
    }

    private static @Nullable Reference corrected(@Nullable String typed) {
        return typed == null ? null : Reference.read(typed).orElseThrow(() -> new Refused(new MistypedReference()));
    }

    /** What took place elsewhere, or is imported without anybody having agreed to hear back, promises nothing. */
    private static boolean historic(ConsultationView asked, Caller caller, SubmitResponseRequest request) {
        return asked.historic()
                || (caller.isStaff() && request.channel() == Channel.IMPORT && request.consents() == null);
    }

    @GetMapping("/api/responses/{reference}")
    ResponseRepresentation find(@PathVariable("reference") String typed) {
        Reference reference = Reference.read(typed).orElseThrow(() -> new Refused(new MistypedReference()));
        return responses
                .find(reference)
                .map(ResponseRepresentation::of)
                .orElseThrow(() -> new Refused(new NotKnownYet(reference)));
    }

    /** What the author is given: every reference, and beside each idea its own words. */
    record ReceiptRepresentation(
            Reference reference, Instant recordedAt, Instant replyBy, List<IdeaRepresentation> suggestions) {

        static ReceiptRepresentation of(Receipt receipt, GivenResponse given) {
            List<IdeaRepresentation> ideas = new ArrayList<>();
            for (int i = 0; i < receipt.ideas().size(); i++) {
                ideas.add(new IdeaRepresentation(
                        receipt.ideas().get(i), given.ideas().get(i).text()));
            }
            return new ReceiptRepresentation(receipt.reference(), receipt.recordedAt(), receipt.replyBy(), ideas);
        }
    }

    record IdeaRepresentation(Reference reference, String text) {}

    record ResponseRepresentation(
            Reference reference,
            ConsultationSummary consultation,
            Instant recordedAt,
            Instant replyBy,
            List<ReferenceRepresentation> suggestions) {

        static ResponseRepresentation of(ResponseView view) {
            return new ResponseRepresentation(
                    view.reference(),
                    view.consultation(),
                    view.recordedAt(),
                    view.replyBy(),
                    view.ideas().stream().map(ReferenceRepresentation::new).toList());
        }
    }

    record ReferenceRepresentation(Reference reference) {}
}
