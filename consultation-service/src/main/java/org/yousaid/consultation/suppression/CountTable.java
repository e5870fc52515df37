package org.yousaid.consultation.suppression;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was chosen, by option (rows) and by group of respondents (columns). The total of each row is public, and so is how
 * many answered in each column.
 *
 * @param columns the groups; between them they hold everybody who answered
 * @param cells one list per option, with a count per group
 * @param exclusive whether each respondent chose exactly one option, so that a column adds up to its base; otherwise one
 *     or more
 */
public record CountTable(List<Column> columns, List<List<Long>> cells, boolean exclusive) {

    public CountTable {
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        for (List<Long> row : cells) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has one count for each column");
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            check(columns.get(column), column, cells, exclusive);
        }
    }

    private static void check(Column column, int index, List<List<Long>> cells, boolean exclusive) {
        long sum = 0;
        for (List<Long> row : cells) {
            long count = row.get(index);
            if (count < 0 || count > column.base()) {
                throw new IllegalArgumentException("An option is chosen by some of those who answered");
            }
            sum += count;
        }
        if (exclusive ? sum != column.base() : sum < column.base()) {
            throw new IllegalArgumentException(
                    "Whoever answers chooses something: %d of %d did".formatted(sum, column.base()));
        }
    }

    /**
     * One group.
     *
     * @param base how many of it answered
     * @param published whether its counts are to be shown; those of the groups that are hidden together are not
     */
    public record Column(long base, boolean published) {}

    /** One count in the table. */
    public record Cell(int row, int column) {}

    int rows() {
        return cells.size();
    }

    long count(Cell cell) {
        return cells.get(cell.row()).get(cell.column());
    }

    List<Cell> all() {
        return IntStream.range(0, rows())
                .boxed()
                .flatMap(row -> IntStream.range(0, columns.size()).mapToObj(column -> new Cell(row, column)))
                .toList();
    }

    /** Everybody who answered is in one column: then it says no more than the totals do. */
    boolean saysNoMoreThanItsTotals() {
        return columns.stream().filter(column -> column.base() > 0).count() < 2;
    }
}
