package org.yousaid.gateway.pages.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yousaid.gateway.pages.common.Dates;

/**
 * The way of a suggestion as a picture: one box for each step from top to bottom, the one it is at marked. Everything in it
 * stands in the description and in the list under the picture too.
 *
 * @param description what a screen reader says instead of the picture
 */
record HereMap(int width, int height, List<Box> boxes, List<Line> lines, String description) {

    private static final int WIDTH = 420;
    private static final int BOX = 50;
    private static final int GAP = 22;
    private static final int EDGE = 3;
    /** More does not fit into a box. */
    private static final int LONGEST = 30;

    /**
     * One step.
     *
     * @param kind {@code done}, {@code here} or {@code ahead}
     * @param under what stands below the name
     */
    record Box(int x, int y, int width, int height, int number, String kind, boolean end, String name, String under) {

        public int textX() {
            return x + 58;
        }

        public int circleX() {
            return x + 29;
        }

        public int middle() {
            return y + height / 2;
        }

        public int nameY() {
            return under.isEmpty() ? middle() + 6 : middle() - 3;
        }

        public int underY() {
            return middle() + 16;
        }

        public int numberY() {
            return middle() + 5;
        }
    }

    /** Between two boxes. */
    record Line(int x, int from, int to, boolean ahead) {}

    static HereMap of(Tracker tracker, Dates dates) {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int y = EDGE;
        for (Tracker.Step step : tracker.steps()) {
            if (!boxes.isEmpty()) {
                lines.add(new Line(EDGE + 29, y - GAP, y, !step.done() && !step.here()));
            }
            boxes.add(box(step, boxes.size() + 1, y, dates));
            y += BOX + GAP;
        }
        return new HereMap(WIDTH, Math.max(BOX, y - GAP + EDGE), boxes, lines, description(tracker, dates));
    }

    private static Box box(Tracker.Step step, int number, int y, Dates dates) {
        String kind = step.here() ? "here" : step.done() ? "done" : "ahead";
        String under = step.here() ? "You are here" : step.done() ? dates.day(step.reached()) : "";
        return new Box(EDGE, y, WIDTH - 2 * EDGE, BOX, number, kind, step.end(), shortened(step.name()), under);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    private static String description(Tracker tracker, Dates dates) {
        return tracker.steps().stream()
                .map(step -> step.name()
                        + (step.here() ? ", you are here" : step.done() ? ", done" : ", still to come")
                        + (step.reached() == null ? "" : ", " + dates.day(step.reached())))
                .collect(Collectors.joining(". ", "", "."));
    }
}
