package org.yousaid.consultation.suppression;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yousaid.consultation.suppression.CountTable.Cell;

/**
 * Which counts of a table are not shown: the small ones, and as many more as it takes that nobody can work a small one out.
 *
 * <p>Somebody who works it out knows all that is shown, the totals of the rows and the bases of the columns. A hidden count
 * is safe when it could as well be {@value #AT_LEAST_MORE} higher, and so much higher that it would not be small, all that
 * is shown staying the same. It can be higher when other hidden counts can make up for it: along a path through the table
 * from its column back to its row, whose steps go up and down by turns. Where such a path is missing, the cheapest one is
 * made by hiding what lies on it: the fewest counts, and of those the lowest.
 */
public final class HiddenCells {

    /** A number that is known within one is as good as known. */
    static final int AT_LEAST_MORE = 2;

    private HiddenCells() {}

    /**
     * The cells of published columns that are not shown.
     *
     * @param smallest counts below this one, except 0, are small
     */
    public static Set<Cell> of(CountTable table, int smallest) {
        if (table.saysNoMoreThanItsTotals()) {
            return Set.of();
        }
        Leeway leeway = new Leeway(table);
        List<Cell> small = table.all().stream()
                .filter(cell -> table.count(cell) > 0 && table.count(cell) < smallest)
                .sorted(Comparator.comparingLong(table::count))
                .toList();
        table.all().stream().filter(cell -> !published(table, cell)).forEach(leeway::hide);
        small.forEach(leeway::hide);
        small.forEach(cell -> leeway.make(cell, Math.max(AT_LEAST_MORE, smallest - table.count(cell))));
        return leeway.hidden().stream().filter(cell -> published(table, cell)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean published(CountTable table, Cell cell) {
        return table.columns().get(cell.column()).published();
    }
}
