package org.yousaid.consultation.theme.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.AnswerRefusal.UnknownQuestion;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.ThemeRefusal.NotATextQuestion;
import org.yousaid.consultation.theme.ThemeRefusal.UnknownAnswer;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Finds the question that a request is about, for the policy team only. */
@Component
class ThemedQuestions {

    private final Consultations consultations;
    private final ThemeAnswers answers;

    ThemedQuestions(Consultations consultations, ThemeAnswers answers) {
        this.consultations = consultations;
        this.answers = answers;
    }

    /** A question that is answered in words. */
    record Asked(TextQuestion of, Question question) {}

    /** All questions of a consultation that are answered in words. */
    List<Asked> all(Caller caller, String idOrSlug) {
        ConsultationView view = consultation(caller, idOrSlug);
        return view.content().questions().stream()
                .filter(question -> question.type().isText())
                .map(question -> new Asked(new TextQuestion(view.id(), question.id()), question))
                .toList();
    }

    Asked one(Caller caller, String idOrSlug, String id) {
        ConsultationView view = consultation(caller, idOrSlug);
        Question question = view.content().question(id).orElseThrow(() -> new Refused(new UnknownQuestion(id)));
        if (!question.type().isText()) {
            throw new Refused(new NotATextQuestion(id));
        }
        return new Asked(new TextQuestion(view.id(), id), question);
    }

    private ConsultationView consultation(Caller caller, String idOrSlug) {
        caller.require(Role.POLICY);
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    /** The responses of these names; refused when one of them did not answer the question. */
    List<ResponseId> answers(TextQuestion of, List<String> names) {
        List<ResponseId> responses =
                names.stream().map(ThemedQuestions::response).distinct().toList();
        answers.strangers(of, responses).stream().findFirst().ifPresent(stranger -> {
            throw new Refused(new UnknownAnswer(stranger.value()));
        });
        return responses;
    }

    ThemeAnswers.Words answer(TextQuestion of, String name) {
        return answers.find(of, response(name)).orElseThrow(() -> new Refused(new UnknownAnswer(name)));
    }

    private static ResponseId response(String name) {
        try {
            return new ResponseId(name);
        } catch (IllegalArgumentException e) {
            throw new Refused(new UnknownAnswer(name));
        }
    }
}
