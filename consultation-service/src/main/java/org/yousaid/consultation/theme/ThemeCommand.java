package org.yousaid.consultation.theme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedText;

/**
 * What can be asked of a code frame. Every command answers with the frame's version after it: how many events it has, 0 for
 * one that nothing has happened to. That the answers named belong to the question is checked before.
 */
public sealed interface ThemeCommand {

    @TargetAggregateIdentifier
    default FrameId frame() {
        return request().of().frame();
    }

    /** For which question, by whom, when. */
    Request request();

    /**
     * What all commands have.
     *
     * @param expected the version the sender decided on
     */
    record Request(TextQuestion of, ExpectedVersion expected, String by, Instant at) {}

    /**
     * A theme as it is proposed or set.
     *
     * @param id the theme that is there already; absent for a new one
     * @param answers those that are in it; absent for those that are in it now
     */
    record DraftTheme(
            @Nullable String id, String label, @Nullable List<ResponseId> answers) {

        public DraftTheme {
            answers = answers == null ? null : List.copyOf(answers);
        }
    }

    /** Takes down what the machine proposes. */
    record Propose(Request request, String method, String key, List<DraftTheme> themes) implements ThemeCommand {

        public Propose {
            themes = List.copyOf(themes);
        }
    }

    /** Sets the frame whole. */
    record SetFrame(Request request, List<DraftTheme> themes) implements ThemeCommand {

        public SetFrame {
            themes = List.copyOf(themes);
        }
    }

    record Confirm(Request request) implements ThemeCommand {}

    record Add(Request request, String label) implements ThemeCommand {}

    record Rename(Request request, String theme, String label) implements ThemeCommand {}

    record Merge(Request request, String theme, String into) implements ThemeCommand {}

    record Split(Request request, String theme, String label, List<ResponseId> answers) implements ThemeCommand {

        public Split {
            answers = List.copyOf(answers);
        }
    }

    record Remove(Request request, String theme) implements ThemeCommand {}

    record Move(Request request, ResponseId answer, List<String> themes) implements ThemeCommand {

        public Move {
            themes = List.copyOf(themes);
        }
    }

    /** Takes down what a second coder saw, by answer. */
    record Code(Request request, String coder, Map<ResponseId, List<String>> themes) implements ThemeCommand {

        public Code {
            themes = Map.copyOf(themes);
        }
    }

    record Settle(Request request, ResponseId answer, List<String> themes) implements ThemeCommand {

        public Settle {
            themes = List.copyOf(themes);
        }
    }

    record ClearQuote(Request request, ResponseId answer, SealedText words) implements ThemeCommand {}

    record WithdrawQuote(Request request, ResponseId answer) implements ThemeCommand {}

    /** Makes the frame what it was before its last change. */
    record Undo(Request request) implements ThemeCommand {}
}
