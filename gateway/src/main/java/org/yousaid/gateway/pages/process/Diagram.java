package org.yousaid.gateway.pages.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.pages.common.ProcessDefinition.Stage;

/**
 * The process as a picture, laid out for the page to draw as SVG: the stages below each other, what leaves some of them out
 * as bows on the left, on its right the ends a stage can lead to and where another body has it for a while. Words are
 * broken here, because SVG does not break them.
 */
public record Diagram(String title, String description, int height, List<Box> boxes, List<Bow> bows) {

    private static final int LEFT = 46;
    private static final int BOX = 172;
    /** Where the words beside the boxes begin. */
    private static final int SIDE = 256;

    private static final int LINE = 19;
    private static final int PAD = 12;
    private static final int GAP = 30;
    private static final int LETTERS_IN_BOX = 18;
    private static final int LETTERS_BESIDE = 20;
    private static final int LANE = 12;
    private static final int LANES = 3;
    private static final String MARK = "ys-flow__mark";

    /**
     * One stage.
     *
     * @param aside what paper says beside it
     * @param arrow whether an arrow leads here from the box above
     * @param kind the classes it is drawn with
     * @param ends the lines beside it
     */
    public record Box(
            String name,
            String target,
            String aside,
            int y,
            int height,
            boolean arrow,
            String kind,
            List<Line> lines,
            List<Line> ends) {

        public int x() {
            return LEFT;
        }

        public int width() {
            return BOX;
        }

        public int middle() {
            return LEFT + BOX / 2;
        }

        public int right() {
            return LEFT + BOX;
        }

        public int halfway() {
            return y + height / 2;
        }

        /** Where the words beside it begin. */
        public int side() {
            return SIDE;
        }
    }

    /**
     * A line of words with its baseline.
     *
     * @param mark the classes of the mark before it; empty where it does not begin the name of a stage
     */
    public record Line(String text, int baseline, boolean strong, String mark) {

        public String kind() {
            return strong ? "ys-flow__name" : "ys-flow__words";
        }
    }

    /** A way past some stages: an SVG path, and where its point lies. */
    public record Bow(String path, int x, int y) {}

    public int width() {
        return SIDE + 154;
    }

    static Diagram of(ProcessDefinition process, LeafletWords words) {
        List<Stage> column = column(process);
        Map<String, Stage> ends = process.stages().stream()
                .filter(stage -> stage.end() && !column.contains(stage))
                .collect(Collectors.toMap(Stage::id, end -> end, (one, _) -> one));
        List<Box> boxes = new ArrayList<>();
        int y = 2;
        for (Stage stage : column) {
            boolean follows =
                    !boxes.isEmpty() && column.get(boxes.size() - 1).following().contains(stage.id());
            Box box = box(stage, ends, y, follows, aside(stage, column, ends, words), words);
            boxes.add(box);
            y += Math.max(box.height(), box.ends().size() * LINE) + GAP;
        }
        return new Diagram(
                words.say("diagram"), description(column, ends, words), y - GAP + 2, boxes, bows(column, boxes));
    }

    /** {@code 14 days}; nothing where no time is set. */
    static Optional<String> target(Stage stage, LeafletWords words) {
        return Optional.ofNullable(stage.targetDays()).map(days -> words.days(days, stage.inWorkingDays()));
    }

    /** All that is not an end, and the ends to which only the last of them leads. */
    private static List<Stage> column(ProcessDefinition process) {
        List<Stage> column = new ArrayList<>(process.worked());
        if (column.isEmpty()) {
            return column;
        }
        Stage last = column.getLast();
        process.ends().stream()
                .filter(end -> last.following().contains(end.id()))
                .filter(end -> process.worked().stream()
                        .allMatch(stage ->
                                stage.equals(last) || !stage.following().contains(end.id())))
                .forEach(column::add);
        return column;
    }

    private static Box box(
            Stage stage, Map<String, Stage> ends, int y, boolean follows, String aside, LeafletWords words) {
        List<Line> lines = new ArrayList<>();
        int baseline = y + PAD + 14;
        for (String text : broken(stage.name(), LETTERS_IN_BOX)) {
            lines.add(new Line(text, baseline, true, ""));
            baseline += LINE;
        }
        Optional<String> target = target(stage, words);
        if (target.isPresent()) {
            lines.add(new Line(target.get(), baseline, false, ""));
            baseline += LINE;
        }
        List<Line> beside = beside(stage, ends, y + 16, words);
        return new Box(
                stage.name(),
                target.orElse(""),
                aside,
                y,
                lines.size() * LINE + 2 * PAD - 4,
                follows,
                stage.end() ? "ys-flow__box ys-flow__box--end" : "ys-flow__box",
                lines,
                beside);
    }

    /** The ends first, then where it stays open. */
    private static List<Line> beside(Stage stage, Map<String, Stage> ends, int top, LeafletWords words) {
        List<Line> beside = new ArrayList<>();
        for (Stage end : besides(stage, ends, false)) {
            add(beside, broken(end.name(), LETTERS_BESIDE), top, MARK);
        }
        for (Stage open : besides(stage, ends, true)) {
            add(beside, broken(open.name(), LETTERS_BESIDE), top, MARK + " ys-flow__mark--open");
            add(beside, broken(words.say("diagram.open"), LETTERS_BESIDE), top, "");
        }
        return beside;
    }

    private static void add(List<Line> beside, List<String> texts, int top, String mark) {
        for (int at = 0; at < texts.size(); at++) {
            beside.add(new Line(texts.get(at), top + beside.size() * LINE, false, at == 0 ? mark : ""));
        }
    }

    private static List<Stage> besides(Stage stage, Map<String, Stage> ends, boolean open) {
        return stage.following().stream()
                .flatMap(id -> Stream.ofNullable(ends.get(id)))
                .filter(end -> end.staysOpen() == open)
                .toList();
    }

    /** Ways that pass a box by; neighbours have lanes of their own. */
    private static List<Bow> bows(List<Stage> column, List<Box> boxes) {
        List<Bow> bows = new ArrayList<>();
        for (int from = 0; from < column.size(); from++) {
            for (int to = from + 2; to < column.size(); to++) {
                if (column.get(from).following().contains(column.get(to).id())) {
                    int x = LEFT - LANE * (1 + bows.size() % LANES);
                    bows.add(bow(x, boxes.get(from).halfway(), boxes.get(to).halfway()));
                }
            }
        }
        return bows;
    }

    private static Bow bow(int x, int top, int bottom) {
        String path = "M%1$d %3$d H%2$d V%4$d H%5$d".formatted(LEFT, x, top, bottom, LEFT - 6);
        return new Bow(path, LEFT, bottom);
    }

    private static String description(List<Stage> column, Map<String, Stage> ends, LeafletWords words) {
        return column.stream()
                .flatMap(stage -> Stream.of(ways(stage, column, words), sides(stage, ends, words)))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What paper says beside a stage: the ends it can lead to, and where it goes on when there is a choice. */
    private static String aside(Stage stage, List<Stage> column, Map<String, Stage> ends, LeafletWords words) {
        boolean choice = column.stream()
                        .filter(other -> stage.following().contains(other.id()))
                        .count()
                > 1;
        return ((choice ? ways(stage, column, words) + " " : "") + sides(stage, ends, words)).strip();
    }

    private static String ways(Stage stage, List<Stage> column, LeafletWords words) {
        List<String> names = column.stream()
                .filter(other -> stage.following().contains(other.id()))
                .map(Stage::name)
                .toList();
        return names.isEmpty()
                ? ""
                : words.say("diagram.leads", stage.name(), String.join(" " + words.say("diagram.choice") + " ", names));
    }

    private static String sides(Stage stage, Map<String, Stage> ends, LeafletWords words) {
        List<String> names =
                besides(stage, ends, false).stream().map(Stage::name).toList();
        String key = names.size() == 1 ? "diagram.ends.one" : "diagram.ends.many";
        String told = names.isEmpty() ? "" : words.say(key, stage.name(), String.join(", ", names));
        return Stream.concat(
                        Stream.of(told),
                        besides(stage, ends, true).stream()
                                .map(open -> words.say("diagram.others", stage.name(), open.name())))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> broken(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
