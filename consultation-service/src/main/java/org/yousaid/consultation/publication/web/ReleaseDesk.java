package org.yousaid.consultation.publication.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.publication.PublicResponses;
import org.yousaid.consultation.publication.PublicationCommand.Release.What;
import org.yousaid.consultation.publication.ReleaseLog;
import org.yousaid.consultation.response.AnswerRefusal.UnknownQuestion;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.support.problem.Refused;

/** Says what a release of this moment would hold. */
@Component
class ReleaseDesk {

    private final Consultations consultations;
    private final PublicResponses responses;
    private final SmallestNumber smallest;

    ReleaseDesk(Consultations consultations, PublicResponses responses, SmallestNumber smallest) {
        this.consultations = consultations;
        this.responses = responses;
        this.smallest = smallest;
    }

    ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    /**
     * The questions whose answers can go out. Where too few answered for a count to be shown, what was chosen cannot; a
     * place is a ward, which stands beside a response where it may.
     */
    List<String> releasable(ConsultationView view) {
        PublishedResults results = view.results();
        Set<String> withheld = results == null ? Set.of() : results.counts().withheld(view.content(), smallest);
        return view.content().questions().stream()
                .filter(question -> question.type() != QuestionType.PLACE)
                .filter(question -> question.type().isText() || !withheld.contains(question.id()))
                .map(Question::id)
                .toList();
    }

    /**
     * What would go out.
     *
     * @param wanted the questions; all that can when absent
     */
    What what(ConsultationView view, @Nullable List<String> wanted) {
        List<String> questions = questions(view, wanted);
        PublicResponses.Extent extent = responses.extent(view.id(), questions);
        return new What(questions, wards(view), extent.responses(), extent.texts());
    }

    private List<String> questions(ConsultationView view, @Nullable List<String> wanted) {
        List<String> releasable = releasable(view);
        if (wanted == null) {
            return releasable;
        }
        wanted.stream()
                .filter(question -> !releasable.contains(question))
                .findFirst()
                .ifPresent(question -> {
                    throw new Refused(new UnknownQuestion(question));
                });
        return releasable.stream().filter(wanted::contains).toList();
    }

    /** What somebody asked for already, and otherwise what is wanted now. */
    What what(ConsultationView view, ReleaseLog log, boolean fourEyes, @Nullable List<String> wanted) {
        return what(
                view,
                Optional.ofNullable(log.wish())
                        .filter(_ -> fourEyes)
                        .map(ReleaseLog.Wish::questions)
                        .orElse(wanted));
    }

    private List<String> wards(ConsultationView view) {
        PublishedResults results = view.results();
        return results == null ? List.of() : NamedWards.of(results, responses.byWard(view.id()), smallest.ofGroup());
    }
}
