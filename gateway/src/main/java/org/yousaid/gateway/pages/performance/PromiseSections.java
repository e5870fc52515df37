package org.yousaid.gateway.pages.performance;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.pages.performance.Board.Figures;
import org.yousaid.gateway.pages.performance.Board.Group;
import org.yousaid.gateway.pages.performance.Board.Promises;

/** The parts of the page that are about promises. */
final class PromiseSections {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int MONTHS_IN_CHART = 12;
    private static final String LATE = "late";
    private static final String QUIET = "quiet";

    private static final List<String> GROUP_COLUMNS = List.of(
            "Promises",
            "Fallen due",
            "Kept in time",
            "Kept share",
            "Broken",
            "Half within",
            "Nine in ten within",
            "Oldest waiting");

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
        return List.of(standing(), words(), breaches(), releases(), months(), services(), wards(wards));
    }

    private Section standing() {
        List<Bar> bars = List.of(
                new Bar("Kept in time", all.keptInTime(), ""),
                new Bar("Kept, but late", all.keptLate(), LATE),
                new Bar("Waiting, day not come", all.open() - all.overdue(), QUIET),
                new Bar("Waiting, day passed", all.overdue(), LATE),
                new Bar("Released", all.released(), QUIET));
        return new Section(
                "standing",
                "What became of them",
                "Every promise is in one of these rows. Kept: its author was told something about this answer or this"
                        + " suggestion; a receipt does not count. Late: told after the day, so it also counts as broken."
                        + " Released: nobody waits any more.",
                waits(),
                chart("standing", "What became of the promises", bars, all.made()),
                table("Promises", "Number", bars));
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
        List<Bar> bars = promises.brokenBecause().stream()
                .map(cause -> new Bar(Naming.cause(cause.cause()), cause.count(), LATE))
                .toList();
        return new Section(
                "breaches",
                "Why promises were broken",
                definition,
                null,
                chart("breaches", "Broken promises, by cause", bars, all.broken()),
                table("Cause", "Promises", bars));
    }

    private Section releases() {
        String definition =
                "Nobody waits for these any more. They count neither as kept nor, unless they were broken before,"
                        + " among those that have fallen due.";
        if (all.released() == 0) {
            return Section.empty("releases", "Released", definition, "None was released so far.");
        }
        List<Bar> bars = promises.releasedBecause().stream()
                .map(reason -> new Bar(Naming.reason(reason.reason()), reason.count(), QUIET))
                .toList();
        return new Section(
                "releases",
                "Released",
                definition,
                null,
                chart("releases", "Released promises, by reason", bars, all.released()),
                table("Reason", "Promises", bars));
    }

    private Section months() {
        String definition =
                "Each promise stands in the month of its day; only “made” counts those that were given in it. A"
                        + " month’s share is of those whose day has come.";
        if (promises.months().isEmpty()) {
            return Section.empty("months", "By month", definition, "No promise was made yet.");
        }
        return new Section(
                "months",
                "By month",
                definition,
                null,
                BarChart.of(
                        "months",
                        "Kept in time, of those whose day came in the month",
                        "The latest month first",
                        promises.months().stream()
                                .filter(month -> month.keptShare() != null)
                                .limit(MONTHS_IN_CHART)
                                .map(month -> new BarChart.Row(
                                        MONTH.format(month.month()),
                                        share(month.keptShare()),
                                        words.percent(month.keptShare())))
                                .toList()),
                new FigureTable(
                        List.of(
                                "Month",
                                "Made",
                                "Due",
                                "Fallen due",
                                "Kept in time",
                                "Kept late",
                                "Broken",
                                "Released",
                                "Kept share"),
                        promises.months().stream()
                                .map(month -> new Line(
                                        MONTH.format(month.month()),
                                        Stream.concat(
                                                        Stream.of(
                                                                        month.made(),
                                                                        month.due(),
                                                                        month.fallenDue(),
                                                                        month.keptInTime(),
                                                                        month.keptLate(),
                                                                        month.broken(),
                                                                        month.released())
                                                                .map(words::number),
                                                        Stream.of(words.percent(month.keptShare())))
                                                .toList()))
                                .toList()));
    }

    private Section services() {
        String definition =
                "The service that answers for the consultation, in the words of its page. A suggestion that was"
                        + " sent by itself is the work of the service that takes it up; until then it is nobody’s.";
        return groups(
                "services",
                "By service",
                "Service",
                definition,
                promises.services().stream()
                        .map(group -> new Named(group.name() == null ? "Nobody’s yet" : group.name(), group.figures()))
                        .toList());
    }

    private Section wards(Map<String, String> names) {
        List<Named> rows = new ArrayList<>(promises.wards().stream()
                .map(group -> new Named(ward(group, names), group.figures()))
                .toList());
        if (promises.together() != null) {
            rows.add(new Named("Wards with few, together", promises.together()));
        }
        return groups(
                "wards",
                "By ward",
                "Ward",
                "Where the author of the answer or the suggestion lives, if they said so. A ward with fewer than "
                        + promises.smallestWard()
                        + " promises is not shown by itself, so that nobody can be recognised by them.",
                rows);
    }

    private static String ward(Group group, Map<String, String> names) {
        return group.name() == null ? "No ward given" : names.getOrDefault(group.name(), group.name());
    }

    private record Named(String name, Figures figures) {}

    private Section groups(String id, String heading, String kind, String definition, List<Named> rows) {
        if (rows.isEmpty()) {
            return Section.empty(id, heading, definition, "There is nothing to show yet.");
        }
        List<BarChart.Row> bars = rows.stream()
                .filter(row -> row.figures().keptShare() != null)
                .map(row -> new BarChart.Row(
                        row.name(),
                        share(row.figures().keptShare()),
                        words.percent(row.figures().keptShare())))
                .toList();
        List<String> columns = new ArrayList<>(List.of(kind));
        columns.addAll(GROUP_COLUMNS);
        return new Section(
                id,
                heading,
                definition,
                bars.isEmpty() ? "No promise has fallen due yet." : null,
                bars.isEmpty() ? null : BarChart.of(id, "Kept in time, of those that have fallen due", heading, bars),
                new FigureTable(
                        columns,
                        rows.stream()
                                .map(row -> new Line(row.name(), figures(row.figures())))
                                .toList()));
    }

    private List<String> figures(Figures of) {
        return List.of(
                words.number(of.made()),
                words.number(of.fallenDue()),
                words.number(of.keptInTime()),
                words.percent(of.keptShare()),
                words.number(of.broken()),
                days(of.medianDays()),
                days(of.ninetiethDays()),
                of.oldestOpen() == null ? "–" : dates.day(of.oldestOpen()));
    }

    private String days(@Nullable Double days) {
        return days == null ? "–" : words.decimal(days) + " days";
    }

    private record Bar(String name, long number, String kind) {}

    private BarChart chart(String id, String title, List<Bar> bars, long whole) {
        double all = Math.max(1, whole);
        return BarChart.of(
                id,
                title,
                "Each bar is a part of " + words.number(whole),
                bars.stream()
                        .map(bar -> new BarChart.Row(
                                bar.name(), bar.number() / all, words.number(bar.number()), bar.kind()))
                        .toList());
    }

    private FigureTable table(String names, String numbers, List<Bar> bars) {
        return new FigureTable(
                List.of(names, numbers),
                bars.stream()
                        .map(bar -> new Line(bar.name(), List.of(words.number(bar.number()))))
                        .toList());
    }

    private static double share(@Nullable Double share) {
        return share == null ? 0 : share;
    }
}
