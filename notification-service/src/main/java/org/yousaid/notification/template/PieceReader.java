package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a text: what begins with a sign is a heading, a step, a box and so on, all else is a paragraph. */
final class PieceReader {

    private static final Pattern STEP = Pattern.compile("(\\d{1,2}\\.) (.*)");
    private static final String HEADING = "## ";
    private static final String QUOTE = "> ";
    private static final String PANEL = "| ";
    private static final String SMALL = "~ ";
    private static final String BUTTON = "=> ";

    private final Filled filled;
    private final RunReader runs;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Piece.Step> steps = new ArrayList<>();
    private final List<String> panel = new ArrayList<>();

    private PieceReader(Filled filled) {
        this.filled = filled;
        this.runs = new RunReader(filled);
    }

    static List<Piece> read(Filled filled) {
        PieceReader reader = new PieceReader(filled);
        filled.text().lines().map(String::strip).forEach(reader::line);
        reader.close();
        return reader.pieces;
    }

    private void line(String line) {
        Matcher step = STEP.matcher(line);
        if (step.matches()) {
            closeParagraph();
            closePanel();
            steps.add(new Piece.Step(step.group(1), runs.read(step.group(2))));
        } else if (line.startsWith(PANEL)) {
            closeParagraph();
            closeSteps();
            panel.add(line.substring(PANEL.length()));
        } else if (line.isEmpty()) {
            close();
        } else if (!ofItsOwn(line)) {
            closeSteps();
            closePanel();
            lines.add(line);
        }
    }

    /** What one line is enough for. */
    private boolean ofItsOwn(String line) {
        if (line.length() == 1
                && Filled.isMark(line.charAt(0))
                && filled.mark(line.charAt(0)).value() instanceof Values.Value.Block(List<Piece> block)) {
            close();
            pieces.addAll(block);
        } else if (line.startsWith(HEADING)) {
            close();
            pieces.add(new Piece.Heading(runs.read(line.substring(HEADING.length()))));
        } else if (line.startsWith(QUOTE)) {
            close();
            pieces.add(new Piece.Quote(runs.read(line.substring(QUOTE.length()))));
        } else if (line.startsWith(SMALL)) {
            close();
            pieces.add(paragraph(runs.read(line.substring(SMALL.length())), true));
        } else if (line.startsWith(BUTTON)) {
            close();
            pieces.add(button(runs.read(line.substring(BUTTON.length()))));
        } else {
            return false;
        }
        return true;
    }

    /** The words before a link and the link; without a link it is a paragraph like any other. */
    private static Piece button(List<Piece.Run> typed) {
        String link = typed.getLast().link();
        if (typed.size() != 2 || link == null) {
            return paragraph(typed, false);
        }
        return new Piece.Button(typed.getFirst().words().strip(), link);
    }

    private static Piece paragraph(List<Piece.Run> typed, boolean small) {
        boolean manyLines = typed.stream().anyMatch(run -> run.words().indexOf('\n') >= 0);
        return new Piece.Paragraph(typed, small, manyLines);
    }

    private void close() {
        closeParagraph();
        closeSteps();
        closePanel();
    }

    private void closeParagraph() {
        if (!lines.isEmpty()) {
            pieces.add(paragraph(runs.read(String.join(" ", lines)), false));
            lines.clear();
        }
    }

    private void closeSteps() {
        if (!steps.isEmpty()) {
            pieces.add(new Piece.Steps(List.copyOf(steps)));
            steps.clear();
        }
    }

    private void closePanel() {
        if (panel.isEmpty()) {
            return;
        }
        String main = panel.size() > 1 ? panel.get(1) : "";
        boolean reference = main.length() == 1
                && Filled.isMark(main.charAt(0))
                && filled.mark(main.charAt(0)).name().equals("reference");
        pieces.add(new Piece.Panel(
                runs.read(panel.getFirst()),
                runs.read(main),
                reference,
                panel.stream().skip(2).map(runs::read).toList()));
        panel.clear();
    }
}
