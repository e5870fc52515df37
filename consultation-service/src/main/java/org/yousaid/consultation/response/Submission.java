package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.contract.Reference;

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

    /** The outline of what was given; an answer without anything in it counts as not given. */
    public static Submission of(GivenResponse given, boolean staff, boolean wardListed) {
        return new Submission(
                given.channel(),
                staff,
                given.capturedAt(),
                given.place() != null,
                given.ward(),
                wardListed,
                given.answers().stream()
                        .map(Outline::of)
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
        return capturedOr(now).plus(asked.content().replyWithin());
    }

    /**
     * One answer.
     *
     * @param characters how long the text is, absent when there is none
     */
    public record Outline(
            String question,
            @Nullable List<String> choice,
            @Nullable Integer scale,
            @Nullable Integer characters) {

        public Outline {
            choice = choice == null ? null : List.copyOf(choice);
        }

        static Outline of(GivenResponse.GivenAnswer given) {
            String text = given.text();
            List<String> choice = given.choice();
            return new Outline(
                    given.question(),
                    choice == null || choice.isEmpty() ? null : choice,
                    given.scale(),
                    text == null || text.isBlank() ? null : Integer.valueOf(text.length()));
        }

        boolean saysSomething() {
            return choice != null || scale != null || characters != null;
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
