package org.yousaid.consultation.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.bank.AskedRepresentation.AskedText;
import org.yousaid.consultation.bank.AskedRepresentation.Repeated;
import org.yousaid.consultation.bank.BankRefusal.AskedBefore;
import org.yousaid.consultation.bank.QuestionBank.Similar;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.OpeningCheck;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.results.PublishedAnswers;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SimilarTexts;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;

/**
 * Compares what a consultation asks with what was asked before. From a similarity on that is set, a question whose earlier
 * answers are published is not opened without a reason, unless it has too few words of its own to say what it is about.
 * Where nothing is published yet there is nothing to read instead of asking; that the same people are asked at the same
 * time is for the calendar to say.
 */
@Component
class AskedBeforeDesk implements OpeningCheck {

    /** "Do you use it?" says something else in every consultation. */
    private static final int FEWEST_TELLING_WORDS = 3;

    private static final int EARLIER_SHOWN = 3;
    /** Those of the consultation itself, and of later ones, are found as well and left out. */
    private static final int LOOKED_AT = 30;

    private static final double SHOWN_FROM = 0.4;

    private final QuestionBank bank;
    private final Consultations consultations;
    private final PublishedAnswers answers;
    private final double reasonFrom;

    AskedBeforeDesk(
            QuestionBank bank,
            Consultations consultations,
            PublishedAnswers answers,
            @Value("${yousaid.bank.reason-needed-from}") double reasonFrom) {
        this.bank = bank;
        this.consultations = consultations;
        this.answers = answers;
        this.reasonFrom = reasonFrom;
    }

    @Override
    public void beforeOpening(ConsultationView draft) {
        if (draft.historic()) {
            return;
        }
        List<InvalidInput> errors = new ArrayList<>();
        List<Map<String, Object>> asked = new ArrayList<>();
        List<AskedBefore> refusals = new ArrayList<>();
        List<Question> questions = draft.content().questions();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i + "/askAgainReason";
            if (question.askAgainReason() == null && isTelling(question)) {
                verySimilar(draft, question).ifPresent(earlier -> {
                    AskedBefore refusal = refusal(question, earlier);
                    refusals.add(refusal);
                    errors.add(new InvalidInput(pointer, refusal.code(), refusal.detail()));
                    asked.add(Map.of("pointer", pointer, "earlier", represented(earlier)));
                });
            }
        }
        if (!refusals.isEmpty()) {
            AskedBefore first = refusals.getFirst();
            throw new Refused(new AskedBefore(first.text(), first.earlier(), first.consultation(), errors, asked));
        }
    }

    private static AskedBefore refusal(Question question, Similar earlier) {
        return new AskedBefore(
                question.text(),
                earlier.question().text(),
                earlier.question().consultation().title(),
                List.of(),
                List.of());
    }

    @Override
    public void afterOpening(ConsultationView draft) {
        List<Question> questions = draft.content().questions();
        if (!questions.isEmpty()) {
            String last = AskedQuestion.key(draft.id(), questions.getLast().id());
            Shown.within(() -> consultations
                    .find(draft.id())
                    .filter(now -> now.version() > draft.version())
                    .filter(now -> now.status() != ConsultationStatus.OPEN || bank.holds(last)));
        }
    }

    private static boolean isTelling(Question question) {
        return SimilarTexts.tellingWords(Passage.of(question.text())) >= FEWEST_TELLING_WORDS;
    }

    private Optional<Similar> verySimilar(ConsultationView view, Question question) {
        return earlier(view, question).stream().filter(this::answersIt).findFirst();
    }

    /** Whether it is so similar that its published results say what a new answer would. */
    private boolean answersIt(Similar earlier) {
        return earlier.similarity() >= reasonFrom
                && consultations
                        .find(earlier.question().consultationId())
                        .filter(view -> view.results() != null)
                        .isPresent();
    }

    private List<Similar> earlier(ConsultationView view, Question question) {
        @Nullable Instant opened = view.openedAt();
        return bank.similar(AskedQuestion.key(view.id(), question.id()), question.text(), LOOKED_AT).stream()
                .filter(found -> !found.question().consultationId().equals(view.id()))
                .filter(found -> opened == null || found.question().askedAt().isBefore(opened))
                .toList();
    }

    /** What the policy team looks at before opening: every question that is like earlier ones. */
    List<Repeated> repeated(ConsultationView view) {
        return view.content().questions().stream()
                .map(question -> repeated(view, question))
                .filter(repeated -> !repeated.earlier().isEmpty() || repeated.reason() != null)
                .toList();
    }

    /** What everybody may see: the questions that are asked again, and why. */
    List<Repeated> explained(ConsultationView view) {
        return view.content().questions().stream()
                .filter(question -> question.askAgainReason() != null)
                .map(question -> repeated(view, question))
                .toList();
    }

    /** Those that can be read instead of asking come first, whatever else was asked in the same words. */
    private Repeated repeated(ConsultationView view, Question question) {
        List<Similar> earlier = earlier(view, question);
        List<Similar> answering = earlier.stream().filter(this::answersIt).toList();
        boolean needed = isTelling(question) && !answering.isEmpty();
        Stream<Similar> others = earlier.stream().filter(found -> !answering.contains(found));
        return new Repeated(
                question.id(),
                question.text(),
                question.askAgainReason(),
                needed,
                Stream.concat(answering.stream(), others)
                        .filter(found -> found.similarity() >= SHOWN_FROM)
                        .limit(EARLIER_SHOWN)
                        .map(this::represented)
                        .toList());
    }

    /** The most similar first; of equally similar ones those that tell what was answered. */
    List<AskedRepresentation> bestFirst(List<Similar> found) {
        return found.stream()
                .map(this::represented)
                .sorted(Comparator.comparingDouble(AskedRepresentation::similarity)
                        .reversed()
                        .thenComparing(asked -> asked.results() == null))
                .toList();
    }

    /** A question with what was answered and done. */
    private AskedRepresentation represented(Similar similar) {
        AskedQuestion question = similar.question();
        Optional<ConsultationView> view = consultations.find(question.consultationId());
        return new AskedRepresentation(
                new AskedText(question.id(), question.type(), question.text()),
                question.consultation(),
                question.askedAt(),
                Math.round(similar.similarity() * 1_000) / 1_000.0,
                view.flatMap(known -> answers.to(question.id(), known)).orElse(null),
                view.flatMap(known -> done(known, question.id())).orElse(null));
    }

    /** What the council said that it did about this question, or why it did not. */
    private static Optional<String> done(ConsultationView view, String question) {
        return Optional.ofNullable(view.course().outcome())
                .map(published -> published.outcome().items().stream()
                        .filter(item -> question.equals(item.question()))
                        .flatMap(item -> Stream.of(Optional.ofNullable(item.did()), Optional.ofNullable(item.whyNot())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")))
                .filter(said -> !said.isBlank());
    }
}
