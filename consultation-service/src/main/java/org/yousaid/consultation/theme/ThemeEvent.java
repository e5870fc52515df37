package org.yousaid.consultation.theme;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.vault.SealedText;

/**
 * What can happen to a code frame. Labels are the staff's own words and stand open; of what people wrote there is nothing
 * here but cleared quotes, sealed. An answer may be in several themes. Long lists of answers come in several events of at
 * most {@value #MOST_ANSWERS}.
 */
public sealed interface ThemeEvent {

    /** So many answers stand in one event at most. */
    int MOST_ANSWERS = 1_000;

    /** Who places answers when nobody does. */
    String BY_THE_MACHINE = "machine";

    TextQuestion of();

    Instant at();

    default ConsultationId consultation() {
        return of().consultation();
    }

    /**
     * The machine grouped the answers. Everything before is gone; which answers are in the themes follows.
     *
     * @param method how they were grouped
     * @param request the request that asked for it, so that it can be sent twice
     */
    record FrameProposed(TextQuestion of, String method, String request, List<Theme> themes, String by, Instant at)
            implements ThemeEvent {

        public FrameProposed {
            themes = List.copyOf(themes);
        }
    }

    /**
     * People set the frame whole, and stand by it. Answers stay in the kept themes and in no others; more may follow.
     *
     * @param kept ids of the themes whose answers stay
     */
    record FrameSet(TextQuestion of, List<Theme> themes, List<String> kept, String by, Instant at)
            implements ThemeEvent {

        public FrameSet {
            themes = List.copyOf(themes);
            kept = List.copyOf(kept);
        }
    }

    /** These answers are in the theme, too. */
    record AnswersAdded(TextQuestion of, String theme, List<ResponseId> answers, String by, Instant at)
            implements ThemeEvent {

        public AnswersAdded {
            answers = List.copyOf(answers);
        }
    }

    /** People stand by the frame and by all that the machine placed in it so far. */
    record FrameConfirmed(TextQuestion of, String by, Instant at) implements ThemeEvent {}

    record ThemeAdded(TextQuestion of, Theme theme, String by, Instant at) implements ThemeEvent {}

    record ThemeRenamed(TextQuestion of, Theme theme, String before, String by, Instant at) implements ThemeEvent {}

    /** The answers of the one are in the other now; the one is gone. */
    record ThemesMerged(TextQuestion of, String theme, String into, String by, Instant at) implements ThemeEvent {}

    /** These answers left the theme for a new one. */
    record ThemeSplit(TextQuestion of, String theme, Theme fresh, List<ResponseId> answers, String by, Instant at)
            implements ThemeEvent {

        public ThemeSplit {
            answers = List.copyOf(answers);
        }
    }

    /** The theme is gone; its answers are in whatever other themes they are in. */
    record ThemeRemoved(TextQuestion of, String theme, String by, Instant at) implements ThemeEvent {}

    /** A person put this answer into these themes and no others. */
    record AnswerMoved(TextQuestion of, ResponseId answer, List<String> themes, String by, Instant at)
            implements ThemeEvent {

        public AnswerMoved {
            themes = List.copyOf(themes);
        }
    }

    /**
     * The machine put a new answer into the themes it is nearest to, perhaps none. Stands in a stream of its own, once
     * for each answer; {@code by} nobody until a person confirms it.
     *
     * @param version the frame's version that the machine knew
     */
    record AnswerPlaced(TextQuestion of, ResponseId answer, List<String> themes, long version, Instant at)
            implements ThemeEvent {

        public AnswerPlaced {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A second person assigned answers without seeing the first's themes.
     *
     * @param coder who did, by name or initials
     * @param themes by answer
     */
    record AnswersCoded(TextQuestion of, String coder, Map<String, List<String>> themes, String by, Instant at)
            implements ThemeEvent {

        public AnswersCoded {
            themes = Collections.unmodifiableMap(new TreeMap<>(themes));
        }
    }

    /** What two coders saw differently was settled: the answer is in these themes. */
    record DisagreementSettled(TextQuestion of, ResponseId answer, List<String> themes, String by, Instant at)
            implements ThemeEvent {

        public DisagreementSettled {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A person wrote down what of an answer may be shown to everybody, with names and places taken out.
     *
     * @param words exactly what may be shown, sealed under the owner of the answer
     */
    record QuoteCleared(TextQuestion of, ResponseId answer, SealedText words, String by, Instant at)
            implements ThemeEvent {}

    /** The quote is shown no more, from the next version of the results on. */
    record QuoteWithdrawn(TextQuestion of, ResponseId answer, String by, Instant at) implements ThemeEvent {}

    /**
     * The last change was undone: the frame is as it was before that, and so is every answer that it moved. An answer that
     * the machine has put since into a theme that is gone now is in none.
     *
     * @param version the frame's version that the undone change had made
     * @param status as it was before
     * @param themes as they were before
     * @param gone ids of the themes that the undone change had made
     */
    record ChangeUndone(
            TextQuestion of,
            long version,
            FrameStatus status,
            List<Theme> themes,
            List<String> gone,
            String by,
            Instant at)
            implements ThemeEvent {

        public ChangeUndone {
            themes = List.copyOf(themes);
            gone = List.copyOf(gone);
        }
    }
}
