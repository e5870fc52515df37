package org.yousaid.gateway.pages.performance;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.pages.performance.Board.Month;

/** The promises of each month. */
record MonthSection(List<Month> months, Words words) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int MONTHS_IN_CHART = 12;

    private static final List<String> COLUMNS = List.of(
            "Month", "Made", "Due", "Fallen due", "Kept in time", "Kept late", "Broken", "Released", "Kept share");

    MonthSection {
        months = List.copyOf(months);
    }

    Section section() {
        String definition =
                "Each promise stands in the month of its day; only “made” counts those that were given in it. A"
                        + " month’s share is of those whose day has come.";
        if (months.isEmpty()) {
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
                        months.stream()
                                .filter(month -> month.keptShare() != null)
                                .limit(MONTHS_IN_CHART)
                                .map(month -> share(MONTH.format(month.month()), month.keptShare(), words))
                                .toList()),
                table());
    }

    private FigureTable table() {
        return new FigureTable(
                COLUMNS,
                months.stream()
                        .map(month -> new Line(MONTH.format(month.month()), figures(month)))
                        .toList());
    }

    private List<String> figures(Month of) {
        Stream<String> numbers = Stream.of(
                        of.made(), of.due(), of.fallenDue(), of.keptInTime(), of.keptLate(), of.broken(), of.released())
                .map(words::number);
        return Stream.concat(numbers, Stream.of(words.percent(of.keptShare()))).toList();
    }

    /** A bar as long as the share that was kept; none at all where nothing has fallen due. */
    static BarChart.Row share(String name, @Nullable Double share, Words words) {
        return new BarChart.Row(name, share == null ? 0 : share, words.percent(share));
    }
}
