package org.yousaid.consultation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yousaid.consultation.suppression.CountTable.Cell;

/**
 * By how much a hidden count could differ while everything that is shown stays as it is; hides more where that is too little.
 *
 * <p>The table is a network: rows and columns are its places, each count is a road between its row and its column. Going
 * from the row to the column adds one to the count, going back takes one away, so whoever goes round in a circle changes
 * counts without changing a total. Where respondents choose several options a column need not add up to its base, but to no
 * less: a hub joins the columns, and what a column has above its base can be given away there.
 */
final class Leeway {

    private static final long FOR_EVER = Long.MAX_VALUE / 4;

    private final CountTable table;
    private final int hub;
    private final long perCell;
    private final Set<Cell> hidden = new HashSet<>();
    private long[][] counts;
    private long[] aboveBase;

    Leeway(CountTable table) {
        this.table = table;
        hub = table.rows() + table.columns().size();
        perCell =
                1 + table.columns().stream().mapToLong(CountTable.Column::base).sum();
        counts = new long[0][0];
        aboveBase = new long[0];
        asCounted();
    }

    private void asCounted() {
        counts = table.cells().stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
        aboveBase = new long[table.columns().size()];
        for (int column = 0; column < aboveBase.length; column++) {
            for (long[] row : counts) {
                aboveBase[column] += row[column];
            }
            aboveBase[column] -= table.columns().get(column).base();
        }
    }

    void hide(Cell cell) {
        hidden.add(cell);
    }

    Set<Cell> hidden() {
        return hidden;
    }

    /** Hides what it takes so that this count could be so much higher; or, where it cannot be, as much as it can differ. */
    void make(Cell cell, long wanted) {
        asCounted();
        int row = cell.row();
        int column = table.rows() + cell.column();
        long headroom = table.columns().get(cell.column()).base() - table.count(cell);
        long higher = move(cell, column, row, Math.min(wanted, headroom));
        if (higher < HiddenCells.AT_LEAST_MORE) {
            asCounted();
            move(cell, row, column, Math.min(HiddenCells.AT_LEAST_MORE - higher, table.count(cell)));
        }
    }

    /** How much could be brought from one place to the other without using the cell itself. */
    private long move(Cell without, int from, int to, long wanted) {
        long moved = 0;
        while (moved < wanted) {
            List<Integer> path = cheapest(without, from, to);
            if (path.isEmpty()) {
                return moved;
            }
            long amount = wanted - moved;
            for (int i = 1; i < path.size(); i++) {
                amount = Math.min(amount, room(path.get(i - 1), path.get(i)));
            }
            for (int i = 1; i < path.size(); i++) {
                walk(path.get(i - 1), path.get(i), amount);
            }
            moved += amount;
        }
        return moved;
    }

    /** The path that hides the fewest further counts; empty when there is none. */
    private List<Integer> cheapest(Cell without, int from, int to) {
        long[] costs = new long[hub + 1];
        int[] before = new int[hub + 1];
        boolean[] done = new boolean[hub + 1];
        Arrays.fill(costs, FOR_EVER);
        costs[from] = 0;
        while (true) {
            int place = nearest(costs, done);
            if (place < 0) {
                return List.of();
            }
            if (place == to) {
                return path(before, from, to);
            }
            done[place] = true;
            for (int next = 0; next <= hub; next++) {
                if (!done[next] && isRoad(place, next) && room(place, next) > 0 && !isBetween(without, place, next)) {
                    long cost = costs[place] + cost(place, next);
                    if (cost < costs[next]) {
                        costs[next] = cost;
                        before[next] = place;
                    }
                }
            }
        }
    }

    private static int nearest(long[] costs, boolean[] done) {
        int nearest = -1;
        for (int place = 0; place < costs.length; place++) {
            if (!done[place] && costs[place] < FOR_EVER && (nearest < 0 || costs[place] < costs[nearest])) {
                nearest = place;
            }
        }
        return nearest;
    }

    private static List<Integer> path(int[] before, int from, int to) {
        List<Integer> path = new ArrayList<>();
        for (int place = to; place != from; place = before[place]) {
            path.addFirst(place);
        }
        path.addFirst(from);
        return path;
    }

    private boolean isRow(int place) {
        return place < table.rows();
    }

    private boolean isRoad(int from, int to) {
        if (from == hub || to == hub) {
            return !table.exclusive() && from != to && !isRow(Math.min(from, to));
        }
        return isRow(from) != isRow(to);
    }

    private Cell between(int from, int to) {
        return isRow(from) ? new Cell(from, to - table.rows()) : new Cell(to, from - table.rows());
    }

    private boolean isBetween(Cell cell, int from, int to) {
        return from != hub && to != hub && between(from, to).equals(cell);
    }

    /** How far the count between two places can go in this direction. */
    private long room(int from, int to) {
        if (to == hub) {
            return FOR_EVER;
        }
        if (from == hub) {
            return aboveBase[to - table.rows()];
        }
        Cell cell = between(from, to);
        long count = counts[cell.row()][cell.column()];
        return isRow(from) ? table.columns().get(cell.column()).base() - count : count;
    }

    private long cost(int from, int to) {
        if (from == hub || to == hub) {
            return 0;
        }
        Cell cell = between(from, to);
        return hidden.contains(cell) ? 0 : perCell + table.count(cell);
    }

    private void walk(int from, int to, long amount) {
        if (to == hub) {
            aboveBase[from - table.rows()] += amount;
        } else if (from == hub) {
            aboveBase[to - table.rows()] -= amount;
        } else {
            Cell cell = between(from, to);
            hidden.add(cell);
            counts[cell.row()][cell.column()] += isRow(from) ? amount : -amount;
        }
    }
}
