package org.yousaid.consultation.theme;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why something cannot be done with themes. */
public sealed interface ThemeRefusal extends Worded {

    record NotATextQuestion(String question) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "not-a-text-question",
                    "Not answered in words",
                    "Only a question that is answered in words has themes.",
                    Map.of("question", question));
        }
    }

    record NoThemesYet() implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "no-themes-yet",
                    "No themes yet",
                    "This question has no themes yet. Have them proposed, or add the first.");
        }
    }

    record ThemesConfirmed() implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "themes-confirmed",
                    "The themes are confirmed",
                    "People stand by these themes, so the machine does not replace them. Remove them all first.");
        }
    }

    /** What was done last is no change that can be undone, or nothing was done yet. */
    record NothingToUndo() implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "nothing-to-undo",
                    "There is nothing to undo",
                    "Since the themes were proposed, set or confirmed nothing was changed in them.");
        }
    }

    record UnknownTheme(String theme) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-theme",
                    "No such theme",
                    "This question has no such theme (any more).",
                    Map.of("theme", theme));
        }
    }

    record ThemeNamedTwice(String label) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "theme-named-twice",
                    "Two themes of one name",
                    "Another theme of this question has this name. Choose another, or merge the two.",
                    Map.of("label", label));
        }
    }

    record TooManyThemes(int most) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "too-many-themes",
                    "Too many themes",
                    "A question has at most " + most + " themes.",
                    Map.of("most", most));
        }
    }

    record MergedWithItself(String theme) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "merged-with-itself",
                    "One theme, not two",
                    "A theme is merged into another one.",
                    Map.of("theme", theme));
        }
    }

    /** The response is not there, or did not answer this question. */
    record UnknownAnswer(String response) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-answer",
                    "No such answer",
                    "This response has no answer to this question.",
                    Map.of("response", response));
        }
    }

    record AnswerRemoved(String response) implements ThemeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "answer-removed",
                    "The answer was removed",
                    "Its words were erased, so nothing of it can be shown.",
                    Map.of("response", response));
        }
    }
}
