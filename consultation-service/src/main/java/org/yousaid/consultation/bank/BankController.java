package org.yousaid.consultation.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.bank.AskedRepresentation.RepeatedQuestions;
import org.yousaid.consultation.bank.BankRefusal.NothingToCompare;
import org.yousaid.consultation.bank.BankRefusal.TextTooLong;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.text.Visible;

/** Which questions were asked before, over HTTP. */
@RestController
class BankController {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_FOUND = 10;

    private final QuestionBank bank;
    private final AskedBeforeDesk desk;
    private final Consultations consultations;

    BankController(QuestionBank bank, AskedBeforeDesk desk, Consultations consultations) {
        this.bank = bank;
        this.desk = desk;
        this.consultations = consultations;
    }

    record TextRequest(@Nullable String text) {}

    @PostMapping("/api/questions/similar")
    List<AskedRepresentation> similar(Caller caller, @RequestBody TextRequest request) {
        caller.require(Role.POLICY);
        String text = request.text();
        if (text == null || !Visible.is(text)) {
            throw new Refused(new NothingToCompare());
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(new TextTooLong(LONGEST_TEXT));
        }
        return desk.bestFirst(bank.similar(text, MOST_FOUND));
    }

    /** For the policy team every question that is like earlier ones; for others those that are asked again, and why. */
    @GetMapping("/api/consultations/{idOrSlug}/asked-before")
    RepeatedQuestions askedBefore(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = consultations
                .find(idOrSlug)
                .filter(found -> found.announced() || caller.isStaff())
                .orElseThrow(() -> new Refused(new UnknownConsultation()));
        return new RepeatedQuestions(caller.has(Role.POLICY) ? desk.repeated(view) : desk.explained(view));
    }
}
