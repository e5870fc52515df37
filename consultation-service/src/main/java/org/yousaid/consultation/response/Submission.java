package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Routing;
import org.yousaid.contract.Reference;
import org.yousaid.support.text.Visible;

/**
 * Everything about a given response that can be judged without reading its words: texts appear by their length only. So
 * the same rules can be asked before anything is sealed, and decide again when it is stored.
 *
 * @param staff whether somebody of the council took it down
 * @param placed whether it says where it was taken down
 * @param wardListed whether the ward is in the list; true where none was given
 */
public record Submission(
        Channel channel,
        boolean staff,
        @Nullable Instant capturedAt,
        boolean placed,
        @Nullable String ward,
        boolean wardListed,
        List<Outline> answers,
        List<IdeaOutline> ideas) {

    public Submission {
        answers = List.copyOf(answers);
        ideas = List.copyOf(ideas);
    }

    /**
     * The outline of what was given; an answer without anything in it counts as not given.
     *
     * @param listed whether there is a ward with this code
     */
    public static Submission of(GivenResponse given, boolean staff, Predicate<String> listed) {
        String ward = given.ward();
        return new Submission(
                given.channel(),
                staff,
                given.capturedAt(),
                given.place() != null,
                ward,
                ward == null || listed.test(ward),
                given.answers().stream()
                        .map(answer -> Outline.of(answer, listed))
                        .filter(Outline::saysSomething)
                        .toList(),
                given.ideas().stream().map(IdeaOutline::of).toList());
    }

    /** When it was taken down: as the slip says, else now. */
    public Instant capturedOr(Instant now) {
        return capturedAt == null ? now : capturedAt;
    }

    /** The day the reply is promised for, counted from the day on the slip. */
    public Instant replyBy(ConsultationView asked, Instant now) {
        return asked.content().replyBy(capturedOr(now));
    }

    /** The ids of the questions that are shown to somebody who answers like this. */
    public Set<String> shown(ConsultationContent content) {
        Map<String, List<String>> chosen =
                answers.stream().collect(Collectors.toMap(Outline::question, Outline::chosen, (first, _) -> first));
        return Routing.of(content).shown(chosen);
    }

    /**
     * One answer.
     *
     * @param values what was given without words
     * @param characters how long the text is, absent when there is none
     * @param placeListed whether the place that was given is a ward of the list; true where none was
     */
    public record Outline(
            String question,
            List<AnswerValue> values,
            @Nullable Integer characters,
            boolean placeListed) {

        public Outline {
            values = List.copyOf(values);
        }

        static Outline of(GivenResponse.GivenAnswer given, Predicate<String> listed) {
            String text = given.text();
            return new Outline(
                    given.question(),
                    given.values().stream().filter(Outline::holdsSomething).toList(),
                    text == null || !Visible.is(text) ? null : Integer.valueOf(text.length()),
                    given.values().stream()
                            .allMatch(
                                    value -> !(value instanceof AnswerValue.Place(String ward)) || listed.test(ward)));
        }

        private static boolean holdsSomething(AnswerValue value) {
            return switch (value) {
                case AnswerValue.Choice(List<String> options) -> !options.isEmpty();
                case AnswerValue.Ranking(List<String> options) -> !options.isEmpty();
                case AnswerValue.Matrix(Map<String, String> rows) -> !rows.isEmpty();
                case AnswerValue.Place(String ward) -> !ward.isBlank();
                case AnswerValue.Step _, AnswerValue.Amount _, AnswerValue.Day _, AnswerValue.Words _ -> true;
            };
        }

        boolean saysSomething() {
            return !values.isEmpty() || characters != null;
        }

        /** What was chosen, as far as other questions may depend on it. */
        List<String> chosen() {
            return values.stream()
                    .flatMap(value -> Answer.chosen(value).stream())
                    .toList();
        }
    }

    /** One idea. */
    public record IdeaOutline(@Nullable Reference givenReference, int titleCharacters, int textCharacters) {

        static IdeaOutline of(GivenResponse.GivenIdea given) {
            String title = given.title();
            return new IdeaOutline(
                    given.reference(),
                    title == null ? 0 : title.length(),
                    given.text().length());
        }
    }
}
