package org.yousaid.gateway.pages.performance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.pages.performance.Bars.Bar;
import org.yousaid.gateway.pages.performance.Board.Figures;
import org.yousaid.gateway.pages.performance.Board.Promises;

/** The parts of the page that are about promises. */
final class PromiseSections {

    private static final String LATE = "late";
    private static final String QUIET = "quiet";

    private final Promises promises;
    private final Figures all;
    private final Words words;
    private final Dates dates;

    PromiseSections(Promises promises, Words words, Dates dates) {
        this.promises = promises;
        this.all = promises.all();
        this.words = words;
        this.dates = dates;
    }

    /** @param wards the names of wards by their codes */
    List<Section> sections(Map<String, String> wards) {
        GroupSections groups = new GroupSections(promises, words, dates);
        return List.of(
                standing(),
                words(),
                breaches(),
                releases(),
                new MonthSection(promises.months(), words).section(),
                groups.services(),
                groups.wards(wards));
    }

    private Section standing() {
        Bars bars = bars(List.of(
                new Bar("Kept in time", all.keptInTime(), ""),
                new Bar("Kept, but late", all.keptLate(), LATE),
                new Bar("Waiting, day not come", all.open() - all.overdue(), QUIET),
                new Bar("Waiting, day passed", all.overdue(), LATE),
                new Bar("Released", all.released(), QUIET)));
        return new Section(
                "standing",
                "What became of them",
                "Every promise is in one of these rows. Kept: its author was told something about this answer or this"
                        + " suggestion; a receipt does not count. Late: told after the day, so it also counts as broken."
                        + " Released: nobody waits any more.",
                waits(),
                bars.chart("standing", "What became of the promises", all.made()),
                bars.table("Promises", "Number"));
    }

    /** How long it took, in a sentence. */
    private @Nullable String waits() {
        if (all.medianDays() == null) {
            return null;
        }
        String waits = "Half of those who were told something waited no longer than " + words.decimal(all.medianDays())
                + " days, nine in ten no longer than " + words.decimal(all.ninetiethDays()) + ".";
        return all.oldestOpen() == null
                ? waits + " Nobody waits now."
                : waits + " Whoever waits longest has waited since " + dates.day(all.oldestOpen()) + ".";
    }

    private Section words() {
        List<Board.KeptBy> used = promises.keptBy();
        long most =
                Math.max(1, used.stream().mapToLong(Board.KeptBy::inTime).max().orElse(0));
        String definition =
                "By what kind of word a promise was kept first. An interim word goes out by itself about a week"
                        + " before the day when nothing else was said: the views so far, or where the suggestion stands. It keeps"
                        + " the promise, but nobody at the council had to do anything. So the share is also counted without it.";
        if (all.keptInTime() + all.keptLate() == 0) {
            return Section.empty("words", "How they were kept", definition, "None was kept yet.");
        }
        return new Section(
                "words",
                "How they were kept",
                definition,
                all.keptShareWithoutInterim() == null
                        ? null
                        : "Without the words that go out by themselves, " + words.percent(all.keptShareWithoutInterim())
                                + " would have been kept in time.",
                BarChart.of(
                        "words",
                        "Promises kept in time, by the kind of word",
                        "The automatic one is drawn paler",
                        used.stream()
                                .map(word -> new BarChart.Row(
                                        Naming.word(word.word()),
                                        (double) word.inTime() / most,
                                        words.number(word.inTime()),
                                        Naming.isAutomatic(word.word()) ? QUIET : ""))
                                .toList()),
                new FigureTable(
                        List.of("Kind of word", "In time", "Late"),
                        used.stream()
                                .map(word -> new Line(
                                        Naming.word(word.word()),
                                        List.of(words.number(word.inTime()), words.number(word.late()))))
                                .toList()));
    }

    private Section breaches() {
        String definition =
                "The day passed without a word. It counts as broken for ever, also when the reply goes out later,"
                        + " and also when nobody waits for it in the end.";
        if (all.broken() == 0) {
            return Section.empty("breaches", "Why promises were broken", definition, "None was broken so far.");
        }
        Bars bars = bars(promises.brokenBecause().stream()
                .map(cause -> new Bar(Naming.cause(cause.cause()), cause.count(), LATE))
                .toList());
        return new Section(
                "breaches",
                "Why promises were broken",
                definition,
                null,
                bars.chart("breaches", "Broken promises, by cause", all.broken()),
                bars.table("Cause", "Promises"));
    }

    private Section releases() {
        String definition =
                "Nobody waits for these any more. They count neither as kept nor, unless they were broken before,"
                        + " among those that have fallen due.";
        if (all.released() == 0) {
            return Section.empty("releases", "Released", definition, "None was released so far.");
        }
        Bars bars = bars(promises.releasedBecause().stream()
                .map(reason -> new Bar(Naming.reason(reason.reason()), reason.count(), QUIET))
                .toList());
        return new Section(
                "releases",
                "Released",
                definition,
                null,
                bars.chart("releases", "Released promises, by reason", all.released()),
                bars.table("Reason", "Promises"));
    }

    private Bars bars(List<Bar> bars) {
        return new Bars(bars, words);
    }
}
