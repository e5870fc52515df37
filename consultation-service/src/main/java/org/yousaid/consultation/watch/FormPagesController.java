package org.yousaid.consultation.watch;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.support.problem.Refused;

/**
 * Counts the pages of forms as the gateway shows them. The gateway lets nobody else call this. One that comes twice is
 * counted twice: to tell, it would have to be known whose form it is.
 */
@RestController
class FormPagesController {

    private static final int LONGEST_NAME = 200;

    private final Consultations consultations;
    private final FormPages pages;

    FormPagesController(Consultations consultations, FormPages pages) {
        this.consultations = consultations;
        this.pages = pages;
    }

    /**
     * @param consultation its name in addresses
     * @param from the first page that is new
     * @param to the page that is shown
     */
    record Reached(
            @Nullable String consultation,
            @Nullable Integer from,
            @Nullable Integer to) {}

    @PostMapping("/api/form-pages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@RequestBody Reached reached) {
        Complaints complaints = new Complaints();
        Integer from = reached.from();
        Integer to = reached.to();
        String slug = complaints.requiredLine("/consultation", reached.consultation(), LONGEST_NAME);
        boolean fits = from != null && to != null && 0 <= from && from <= to && to < FormPages.MOST;
        if (!fits) {
            complaints.add("/to", "out-of-range", "Pages from 0, the first not behind the last.");
        }
        complaints.raise();
        ConsultationView open = consultations
                .find(slug)
                .filter(view -> view.status() == ConsultationStatus.OPEN)
                .orElseThrow(() -> new Refused(new UnknownConsultation()));
        if (from != null && to != null) {
            pages.reached(open.id(), from, to);
        }
    }
}
