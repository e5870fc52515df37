package org.yousaid.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as a table in markdown. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(List<Figure> figures) {
        return figures.stream().map(MarkdownTable::row).collect(Collectors.joining("\n", """
                        | what | target | ratio | seen | n | |
                        |---|---|---|---|---|---|
                        """, "\n"));
    }

    static String row(Figure figure) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        figure.what(),
                        figure.target() == null ? "–" : figure.target(),
                        figure.ratio() == null ? "–" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                        figure.seen(),
                        String.format(Locale.ROOT, "%,d", figure.n()),
                        mark(figure.pass()));
    }

    private static String mark(@Nullable Boolean pass) {
        return pass == null ? "" : pass ? "pass" : "**miss**";
    }
}
