package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A mail for readers of plain text: every word and every number of it, at most 76 characters a line. */
final class PlainText {

    /** A space where no line is broken. */
    static final char UNBROKEN = '\uF001';

    private static final int WIDTH = 76;

    private final Voice voice;

    PlainText(Voice voice) {
        this.voice = voice;
    }

    String of(String heading, List<Piece> main, List<Piece> why) {
        List<String> parts = new ArrayList<>();
        Locale locale = voice.language().locale();
        parts.add(heading.toUpperCase(locale));
        main.forEach(piece -> parts.add(of(piece)));
        parts.add("--\n" + why.stream().map(this::of).collect(Collectors.joining("\n")));
        return String.join("\n\n", parts).replace(UNBROKEN, ' ').strip() + "\n";
    }

    private String of(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading ->
                line(heading.runs()).toUpperCase(voice.language().locale());
            case Piece.Paragraph paragraph -> wrapped(line(paragraph.runs()));
            case Piece.Quote quote -> wrapped(line(quote.runs()));
            case Piece.Steps steps ->
                steps.steps().stream()
                        .map(step ->
                                wrapped(step.number() + " " + line(step.runs())).replace("\n", "\n   "))
                        .collect(Collectors.joining("\n"));
            case Piece.Panel panel -> panel(panel);
            case Piece.Button button -> button.words() + ": " + button.link();
            case Piece.LinkList links ->
                links.runs().stream()
                        .map(run -> "* " + run.words() + "\n  " + run.link())
                        .collect(Collectors.joining("\n"));
            case Piece.Chart chart -> chart(chart);
            case Piece.Point point -> point(point);
        };
    }

    private static String panel(Piece.Panel panel) {
        String first = line(panel.label());
        String main = line(panel.main());
        List<String> lines = new ArrayList<>(
                panel.reference() ? List.of(first + ": " + main) : List.of(wrapped(first), wrapped(main)));
        panel.rest().forEach(rest -> lines.add(wrapped(line(rest))));
        return String.join("\n", lines);
    }

    private static String chart(Piece.Chart chart) {
        ChartView view = chart.view();
        ChartView.Heads heads = view.heads();
        List<String> lines = new ArrayList<>(List.of(wrapped(view.question()), "", chart.answered() + "."));
        String hint = view.hint();
        if (hint != null) {
            lines.add(wrapped(hint));
        }
        lines.add("");
        lines.add(row(heads.count(), heads.share(), heads.label()));
        view.rows().forEach(row -> lines.add(row(row.count(), row.share(), row.label())));
        return String.join("\n", lines);
    }

    private static String row(String count, String share, String label) {
        return "  %8s  %9s   %s".formatted(count, share, label);
    }

    private String point(Piece.Point point) {
        BlockWords words = voice.words();
        List<String> parts = new ArrayList<>(List.of(
                wrapped(words.of("asked") + ": " + point.asked()), wrapped(words.of("said") + ": " + point.said())));
        if (point.did() != null) {
            parts.add(wrapped(words.of("did") + ": " + point.did()));
        }
        if (point.whyNot() != null) {
            parts.add(wrapped(words.of("will-not") + ": " + point.whyNot()));
        }
        return String.join("\n\n", parts);
    }

    /** A link shows its words and its address, one of them where both are the same. */
    private static String line(List<Piece.Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Piece.Run run : runs) {
            String link = run.link();
            if (link == null || link.equals(run.words())) {
                line.append(run.words());
            } else if (runs.size() == 1) {
                line.append(run.words()).append(": ").append(link);
            } else {
                line.append(run.words()).append(" (").append(link).append(')');
            }
        }
        return line.toString();
    }

    static String wrapped(String text) {
        return text.lines().map(PlainText::wrappedLine).collect(Collectors.joining("\n"));
    }

    /** An address stays with the words that say what it is. */
    private static String wrappedLine(String line) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : line.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > WIDTH && !word.contains("://")) {
                wrapped.append('\n');
                length = 0;
            } else if (length > 0 || !wrapped.isEmpty()) {
                wrapped.append(' ');
                length++;
            }
            wrapped.append(word);
            length += word.length();
        }
        return wrapped.toString();
    }
}
