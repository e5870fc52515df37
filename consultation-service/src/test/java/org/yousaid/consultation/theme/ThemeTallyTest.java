package org.yousaid.consultation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.CountedThemes.CountedTheme;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.RedactionReason;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedText;

/** What becomes of themes when the words behind them change. */
class ThemeTallyTest {

    private static final TextQuestion ELSE = new TextQuestion(Samples.PARK, "else");
    private static final ResponseId OTHER = ResponseId.of("2".repeat(26));
    private static final SealedText WORDS = new SealedText("text-1.d29yZHM");
    private static final SealedText QUOTE = new SealedText("text-2.cXVvdGU");

    private final ThemeTally tally = new ThemeTally();

    @BeforeEach
    void bothAreInOneTheme() {
        tally.take(new ThemeEvent.FrameSet(
                ELSE, List.of(new Theme("t1", "Benches")), List.of(), "policy", Samples.CLOSES));
        tally.take(new ThemeEvent.AnswersAdded(ELSE, "t1", List.of(Samples.RESPONSE, OTHER), "policy", Samples.CLOSES));
        tally.take(new ThemeEvent.QuoteCleared(ELSE, Samples.RESPONSE, QUOTE, "policy", Samples.CLOSES));
    }

    @Test
    void whatIsRedactedIsQuotedNoMoreButCounts() {
        assertThat(benches().quotes()).containsExactly(QUOTE);
        tally.take(new ResponseEvent.Redacted(
                Samples.RESPONSE,
                Samples.PARK,
                Reference.mint(),
                "else",
                WORDS,
                new SealedText("text-3.ZmV3ZXI"),
                RedactionReason.ABUSIVE,
                null,
                "policy",
                Samples.CLOSES));
        assertThat(benches().quotes()).isEmpty();
        assertThat(benches().count()).isEqualTo(2);
    }

    @Test
    void whatIsTakenBackIsInNoThemeWhateverComesLater() {
        tally.take(new ResponseEvent.Withdrawn(
                Samples.RESPONSE,
                Samples.PARK,
                Reference.mint(),
                Channel.ONLINE,
                null,
                null,
                List.of(new Answer("else", new AnswerValue.Words(WORDS))),
                List.of(),
                Samples.ANSWERED,
                "Its author",
                "policy",
                Samples.CLOSES));
        tally.take(new ThemeEvent.AnswersAdded(ELSE, "t1", List.of(Samples.RESPONSE), "policy", Samples.CLOSES));
        assertThat(benches().quotes()).isEmpty();
        assertThat(benches().count()).isEqualTo(1);
    }

    @Test
    void countsAsBeforeOnceAChangeIsUndone() {
        tally.take(new ThemeEvent.ThemeSplit(
                ELSE, "t1", new Theme("t2", "Seats"), List.of(OTHER), "policy", Samples.CLOSES));
        tally.take(new ThemeEvent.ThemesMerged(ELSE, "t1", "t2", "policy", Samples.CLOSES));
        assertThat(counts()).containsExactly("Seats 2");
        tally.take(undone(5, List.of(new Theme("t1", "Benches"), new Theme("t2", "Seats")), List.of()));
        assertThat(counts()).containsExactly("Benches 1", "Seats 1");
        tally.take(undone(6, List.of(new Theme("t2", "Seats")), List.of("t1")));
        assertThat(counts()).containsExactly("Seats 2");
    }

    @Test
    void leavesInNoThemeWhatCameIntoOneThatIsGone() {
        ResponseId late = ResponseId.of("3".repeat(26));
        tally.take(new ThemeEvent.ThemeAdded(ELSE, new Theme("t2", "Seats"), "policy", Samples.CLOSES));
        tally.take(new ThemeEvent.AnswerPlaced(ELSE, late, List.of("t2"), 4, Samples.CLOSES));
        assertThat(counts()).containsExactly("Benches 2", "Seats 1");
        tally.take(undone(4, List.of(new Theme("t1", "Benches")), List.of("t2")));
        assertThat(counts()).containsExactly("Benches 2");
        tally.take(undone(5, List.of(new Theme("t1", "Benches"), new Theme("t2", "Seats")), List.of()));
        assertThat(counts()).containsExactly("Benches 2", "Seats 1");
    }

    private static ThemeEvent undone(long version, List<Theme> themes, List<String> gone) {
        return new ThemeEvent.ChangeUndone(
                ELSE, version, FrameStatus.CONFIRMED, themes, gone, "policy", Samples.CLOSES);
    }

    private List<String> counts() {
        return tally.counted("else", 1, 1).stream()
                .flatMap(counted -> counted.themes().stream())
                .map(theme -> theme.label() + " " + theme.count())
                .toList();
    }

    private CountedTheme benches() {
        return tally.counted("else", 1, 0).stream()
                .map(CountedThemes::themes)
                .map(List::getFirst)
                .findFirst()
                .orElseThrow();
    }
}
