package org.yousaid.consultation.equality;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.equality.EqualityRefusal.EqualityNotAsked;
import org.yousaid.consultation.equality.EqualityRefusal.UnknownEqualityAnswer;
import org.yousaid.support.problem.Refused;

/** Takes equality answers that come with a response, and puts them where nothing leads back to it. */
@Component
public class EqualityIntake {

    private final EqualityQuestions questions;
    private final LinkKeys links;
    private final WaitingAnswers waiting;

    EqualityIntake(EqualityQuestions questions, LinkKeys links, WaitingAnswers waiting) {
        this.questions = questions;
        this.links = links;
        this.waiting = waiting;
    }

    /** Refuses what this consultation does not ask and what the list does not hold; to be asked before anything is kept. */
    public void check(ConsultationView asked, Map<String, String> given) {
        if (!given.isEmpty() && !asked.content().form().askEquality()) {
            throw new Refused(new EqualityNotAsked());
        }
        given.forEach((question, option) -> {
            if (!questions.offers(question, option)) {
                String member = question.replace("~", "~0").replace("/", "~1");
                throw new Refused(new UnknownEqualityAnswer("/equality/" + member));
            }
        });
    }

    /**
     * Keeps the answers that came with a response which is on disk. Once it returns they are on disk too; the same response
     * again changes nothing.
     */
    public void keep(ConsultationId consultation, String response, Map<String, String> given) {
        if (!given.isEmpty()) {
            links.record(consultation, response).ifPresent(record -> waiting.put(record, consultation, given));
        }
    }

    /**
     * Forgets the answers that came with a response which is withdrawn, as long as they wait. Those that are events already
     * stay counted: an event that takes them out would say whose they were.
     */
    public void forget(ConsultationId consultation, String response) {
        links.known(consultation, response).flatMap(waiting::find).ifPresent(waiting::remove);
    }
}
