package org.yousaid.consultation.theme.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeCommand.DraftTheme;
import org.yousaid.consultation.theme.ThemeCommand.Request;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.consultation.theme.ThemeRefusal;
import org.yousaid.consultation.theme.ThemeRefusal.MergedWithItself;
import org.yousaid.consultation.theme.ThemeRefusal.NoThemesYet;
import org.yousaid.consultation.theme.ThemeRefusal.NothingToUndo;
import org.yousaid.consultation.theme.ThemeRefusal.ThemeNamedTwice;
import org.yousaid.consultation.theme.ThemeRefusal.ThemesConfirmed;
import org.yousaid.consultation.theme.ThemeRefusal.TooManyThemes;
import org.yousaid.consultation.theme.ThemeRefusal.UnknownTheme;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedText;

class CodeFrameTest {

    private static final TextQuestion OF = new TextQuestion(Samples.PARK, "else");
    private static final String BY = "policy";
    private static final ResponseId ANNE = Samples.RESPONSE;
    private static final ResponseId BOB = ResponseId.of("2".repeat(26));
    private static final Theme TREES = new Theme("t1", "Trees");
    private static final Theme BENCHES = new Theme("t2", "Benches");

    private final AggregateTestFixture<CodeFrame> fixture = new AggregateTestFixture<>(CodeFrame.class);

    @Test
    void takesDownWhatTheMachineProposes() {
        fixture.givenNoPriorActivity()
                .when(propose("key", draft("Trees", ANNE, BOB), draft("Benches", BOB)))
                .expectResultMessagePayload(3L)
                .expectEvents(proposed("key"), added("t1", ANNE, BOB), added("t2", BOB));
    }

    @Test
    void answersTheSameProposalOnce() {
        fixture.given(proposed("key"))
                .when(propose("key", draft("Others", ANNE)))
                .expectNoEvents();
    }

    @Test
    void refusesToReplaceWhatPeopleStandBy() {
        fixture.given(proposed("key"), confirmed())
                .when(propose("other", draft("Others", ANNE)))
                .expectNoEvents()
                .expectException(new RefusedWith(new ThemesConfirmed()));
    }

    @Test
    void proposesAgainWhenAllThemesWereRemoved() {
        fixture.given(proposed("key"), confirmed(), removed("t1"), removed("t2"))
                .when(propose("other", draft("Others", ANNE)))
                .expectEvents(
                        new ThemeEvent.FrameProposed(
                                OF, "method", "other", List.of(new Theme("t3", "Others")), BY, Samples.ANSWERED),
                        added("t3", ANNE));
    }

    @Test
    void splitsALongListOfAnswersIntoEvents() {
        List<ResponseId> many = IntStream.range(0, ThemeEvent.MOST_ANSWERS * 2 + 1)
                .mapToObj(i -> ResponseId.of("%026d".formatted(i)))
                .toList();
        fixture.givenNoPriorActivity()
                .when(new ThemeCommand.SetFrame(about(), List.of(new DraftTheme(null, "Trees", many))))
                .expectResultMessagePayload(4L);
    }

    @Test
    void setsTheFrameWholeAndKeepsWhoIsInAThemeThatStays() {
        fixture.given(proposed("key"))
                .when(new ThemeCommand.SetFrame(
                        about(), List.of(new DraftTheme("t2", "Seats", null), draft("Dogs", ANNE))))
                .expectEvents(
                        new ThemeEvent.FrameSet(
                                OF,
                                List.of(new Theme("t2", "Seats"), new Theme("t3", "Dogs")),
                                List.of("t2"),
                                BY,
                                Samples.ANSWERED),
                        added("t3", ANNE));
    }

    @Test
    void changesThemesStepByStep() {
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Rename(about(), "t1", "Shade"))
                .expectEvents(new ThemeEvent.ThemeRenamed(OF, new Theme("t1", "Shade"), "Trees", BY, Samples.ANSWERED));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Merge(about(), "t2", "t1"))
                .expectEvents(new ThemeEvent.ThemesMerged(OF, "t2", "t1", BY, Samples.ANSWERED));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Split(about(), "t1", "Oaks", List.of(ANNE, ANNE)))
                .expectEvents(new ThemeEvent.ThemeSplit(
                        OF, "t1", new Theme("t3", "Oaks"), List.of(ANNE), BY, Samples.ANSWERED));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Add(about(), "Dogs"))
                .expectEvents(new ThemeEvent.ThemeAdded(OF, new Theme("t3", "Dogs"), BY, Samples.ANSWERED));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Remove(about(), "t1"))
                .expectEvents(removed("t1"));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Move(about(), ANNE, List.of("t2", "t1", "t2")))
                .expectEvents(new ThemeEvent.AnswerMoved(OF, ANNE, List.of("t1", "t2"), BY, Samples.ANSWERED));
        fixture.given(proposed("key")).when(new ThemeCommand.Confirm(about())).expectEvents(confirmed());
    }

    @Test
    void undoesTheLastChangeAndThenTheUndoing() {
        ThemeEvent merged = new ThemeEvent.ThemesMerged(OF, "t2", "t1", BY, Samples.ANSWERED);
        ThemeEvent undone = undone(2, List.of(TREES, BENCHES), List.of());
        fixture.given(proposed("key"), merged).when(undo()).expectEvents(undone);
        fixture.given(proposed("key"), merged, undone)
                .when(undo())
                .expectEvents(undone(3, List.of(TREES), List.of("t2")));
        fixture.given(
                        proposed("key"),
                        new ThemeEvent.ThemeRenamed(OF, new Theme("t1", "Shade"), "Trees", BY, Samples.ANSWERED))
                .when(undo())
                .expectEvents(undone);
        fixture.given(
                        proposed("key"),
                        new ThemeEvent.ThemeSplit(
                                OF, "t1", new Theme("t3", "Oaks"), List.of(ANNE), BY, Samples.ANSWERED))
                .when(undo())
                .expectEvents(undone(2, List.of(TREES, BENCHES), List.of("t3")));
        fixture.given(proposed("key"), removed("t1"), new ThemeEvent.QuoteWithdrawn(OF, ANNE, BY, Samples.ANSWERED))
                .when(undo())
                .expectEvents(undone);
        fixture.given(proposed("key"), new ThemeEvent.AnswerMoved(OF, ANNE, List.of(), BY, Samples.ANSWERED))
                .when(undo())
                .expectEvents(undone);
    }

    @Test
    void refusesToUndoWhatIsNoChange() {
        refuses(undo(), new NothingToUndo());
        fixture.given(proposed("key"), removed("t1"), confirmed())
                .when(undo())
                .expectNoEvents()
                .expectException(new RefusedWith(new NothingToUndo()));
        fixture.givenNoPriorActivity()
                .when(undo())
                .expectNoEvents()
                .expectException(new RefusedWith(new NothingToUndo()));
    }

    @Test
    void givesANumberOnceAlsoWhenItWasUndone() {
        fixture.given(
                        proposed("key"),
                        new ThemeEvent.ThemeAdded(OF, new Theme("t3", "Dogs"), BY, Samples.ANSWERED),
                        undone(2, List.of(TREES, BENCHES), List.of("t3")))
                .when(new ThemeCommand.Add(about(), "Cats"))
                .expectEvents(new ThemeEvent.ThemeAdded(OF, new Theme("t4", "Cats"), BY, Samples.ANSWERED));
    }

    private static ThemeCommand undo() {
        return new ThemeCommand.Undo(about());
    }

    private static ThemeEvent undone(long version, List<Theme> themes, List<String> gone) {
        return new ThemeEvent.ChangeUndone(OF, version, FrameStatus.PROPOSED, themes, gone, BY, Samples.ANSWERED);
    }

    @Test
    void givesANumberOnce() {
        fixture.given(proposed("key"), removed("t2"))
                .when(new ThemeCommand.Add(about(), "Dogs"))
                .expectEvents(new ThemeEvent.ThemeAdded(OF, new Theme("t3", "Dogs"), BY, Samples.ANSWERED));
    }

    @Test
    void takesDownASecondCoderAndWhatWasSettled() {
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Code(about(), "AB", Map.of(ANNE, List.of("t2"))))
                .expectEvents(new ThemeEvent.AnswersCoded(
                        OF, "AB", Map.of(ANNE.value(), List.of("t2")), BY, Samples.ANSWERED));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.Settle(about(), ANNE, List.of("t2")))
                .expectEvents(new ThemeEvent.DisagreementSettled(OF, ANNE, List.of("t2"), BY, Samples.ANSWERED));
    }

    @Test
    void clearsAQuoteAndTakesItBack() {
        SealedText words = new SealedText("text-5.cXVvdGU");
        fixture.given(proposed("key"))
                .when(new ThemeCommand.ClearQuote(about(), ANNE, words))
                .expectEvents(new ThemeEvent.QuoteCleared(OF, ANNE, words, BY, Samples.ANSWERED));
        fixture.given(proposed("key"))
                .when(new ThemeCommand.WithdrawQuote(about(), ANNE))
                .expectEvents(new ThemeEvent.QuoteWithdrawn(OF, ANNE, BY, Samples.ANSWERED));
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        refuses(new ThemeCommand.Rename(about(), "t9", "Dogs"), new UnknownTheme("t9"));
        refuses(new ThemeCommand.Merge(about(), "t1", "t9"), new UnknownTheme("t9"));
        refuses(new ThemeCommand.Split(about(), "t9", "Dogs", List.of(ANNE)), new UnknownTheme("t9"));
        refuses(new ThemeCommand.Remove(about(), "t9"), new UnknownTheme("t9"));
        refuses(new ThemeCommand.Move(about(), ANNE, List.of("t9")), new UnknownTheme("t9"));
        refuses(new ThemeCommand.Code(about(), "AB", Map.of(ANNE, List.of("t9"))), new UnknownTheme("t9"));
        refuses(
                new ThemeCommand.SetFrame(about(), List.of(new DraftTheme("t9", "Dogs", null))),
                new UnknownTheme("t9"));
    }

    @Test
    void refusesTwoThemesOfOneName() {
        refuses(new ThemeCommand.Add(about(), "TREES"), new ThemeNamedTwice("TREES"));
        refuses(new ThemeCommand.Rename(about(), "t2", "trees "), new ThemeNamedTwice("trees "));
        refuses(new ThemeCommand.SetFrame(about(), List.of(draft("A"), draft("a"))), new ThemeNamedTwice("a"));
    }

    @Test
    void refusesToMergeAThemeWithItself() {
        refuses(new ThemeCommand.Merge(about(), "t1", "t1"), new MergedWithItself("t1"));
    }

    @Test
    void refusesMoreThemesThanAnybodyCanRead() {
        List<DraftTheme> many =
                IntStream.rangeClosed(0, 200).mapToObj(i -> draft("Theme " + i)).toList();
        refuses(new ThemeCommand.SetFrame(about(), many), new TooManyThemes(200));
    }

    @Test
    void refusesToConfirmNothing() {
        fixture.givenNoPriorActivity()
                .when(new ThemeCommand.Confirm(about()))
                .expectNoEvents()
                .expectException(new RefusedWith(new NoThemesYet()));
    }

    @Test
    void refusesAnotherVersionThanTheOneThatWasSeen() {
        fixture.given(proposed("key"), confirmed())
                .when(new ThemeCommand.Remove(new Request(OF, ExpectedVersion.of(1), BY, Samples.ANSWERED), "t1"))
                .expectNoEvents()
                .expectException(new RefusedWith(CommonRefusal.STALE_VERSION));
    }

    @Test
    void hasOneFrameForEachQuestion() {
        assertThat(OF.frame()).isEqualTo(new TextQuestion(Samples.PARK, "else").frame());
        assertThat(OF.frame()).isNotEqualTo(new TextQuestion(Samples.PARK, "other").frame());
    }

    private static void refuses(ThemeCommand command, ThemeRefusal refusal) {
        new AggregateTestFixture<>(CodeFrame.class)
                .given(proposed("key"))
                .when(command)
                .expectNoEvents()
                .expectException(new RefusedWith(refusal));
    }

    private static Request about() {
        return new Request(OF, ExpectedVersion.any(), BY, Samples.ANSWERED);
    }

    private static ThemeCommand propose(String key, DraftTheme... themes) {
        return new ThemeCommand.Propose(about(), "method", key, List.of(themes));
    }

    private static DraftTheme draft(String label, ResponseId... answers) {
        return new DraftTheme(null, label, List.of(answers));
    }

    private static ThemeEvent proposed(String key) {
        return new ThemeEvent.FrameProposed(OF, "method", key, List.of(TREES, BENCHES), BY, Samples.ANSWERED);
    }

    private static ThemeEvent confirmed() {
        return new ThemeEvent.FrameConfirmed(OF, BY, Samples.ANSWERED);
    }

    private static ThemeEvent removed(String theme) {
        return new ThemeEvent.ThemeRemoved(OF, theme, BY, Samples.ANSWERED);
    }

    private static ThemeEvent added(String theme, ResponseId... answers) {
        return new ThemeEvent.AnswersAdded(OF, theme, List.of(answers), BY, Samples.ANSWERED);
    }
}
