package org.yousaid.gateway.pages.mailtext;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of two texts beside each other.
 *
 * @param sign what became of it: {@code "-"} gone, {@code "+"} new, a space where it is the same
 */
record LineDifference(String sign, String line) {

    private static final String GONE = "-";
    private static final String NEW = "+";
    private static final String SAME = " ";

    public boolean same() {
        return sign.equals(SAME);
    }

    public boolean gone() {
        return sign.equals(GONE);
    }

    /** The fewest lines that have to go and to come, by the longest run of lines that both have. */
    static List<LineDifference> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> current = after.lines().toList();
        int[][] common = common(old, current);
        List<LineDifference> lines = new ArrayList<>();
        int at = 0;
        int to = 0;
        while (at < old.size() || to < current.size()) {
            if (at < old.size() && to < current.size() && old.get(at).equals(current.get(to))) {
                lines.add(new LineDifference(SAME, old.get(at)));
                at++;
                to++;
            } else if (to == current.size() || (at < old.size() && common[at + 1][to] >= common[at][to + 1])) {
                lines.add(new LineDifference(GONE, old.get(at)));
                at++;
            } else {
                lines.add(new LineDifference(NEW, current.get(to)));
                to++;
            }
        }
        return lines;
    }

    private static int[][] common(List<String> old, List<String> current) {
        int[][] common = new int[old.size() + 1][current.size() + 1];
        for (int at = old.size() - 1; at >= 0; at--) {
            for (int to = current.size() - 1; to >= 0; to--) {
                common[at][to] = old.get(at).equals(current.get(to))
                        ? common[at + 1][to + 1] + 1
                        : Math.max(common[at + 1][to], common[at][to + 1]);
            }
        }
        return common;
    }
}
