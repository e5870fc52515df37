package org.yousaid.consultation.suppression;

import java.util.Set;
import java.util.stream.LongStream;
import org.yousaid.consultation.suppression.CountTable.Cell;
import org.yousaid.consultation.suppression.CountTable.Column;

/**
 * Somebody who wants to know what is hidden, and tries every table that agrees with what is shown: the counts that are not
 * hidden, how often each option was chosen in all, and how many answered in each column.
 */
final class Attacker {

    private final CountTable table;
    private final Set<Cell> hidden;
    private final long[][] guess;

    Attacker(CountTable table, Set<Cell> hidden) {
        this.table = table;
        this.hidden = hidden;
        guess = new long[table.rows()][table.columns().size()];
    }

    /** What a count can be, as far as the attacker can tell. */
    record Range(long least, long most) {

        long width() {
            return most - least;
        }
    }

    /** The values this count has in all tables that agree with what is shown. */
    Range range(Cell cell) {
        long base = table.columns().get(cell.column()).base();
        long least = LongStream.rangeClosed(0, base)
                .filter(value -> exists(cell, value))
                .findFirst()
                .orElseThrow();
        long most = LongStream.rangeClosed(0, base)
                .map(below -> base - below)
                .filter(value -> exists(cell, value))
                .findFirst()
                .orElseThrow();
        return new Range(least, most);
    }

    private boolean unknown(Cell cell) {
        return hidden.contains(cell) || !table.columns().get(cell.column()).published();
    }

    private boolean exists(Cell cell, long value) {
        return fits(0, 0, total(0), cell, value);
    }

    private long total(int row) {
        return row == table.rows()
                ? 0
                : table.cells().get(row).stream().mapToLong(Long::longValue).sum();
    }

    private boolean fits(int row, int column, long left, Cell wanted, long value) {
        if (row == table.rows()) {
            return columnsAgree();
        }
        if (column == table.columns().size()) {
            return left == 0 && fits(row + 1, 0, total(row + 1), wanted, value);
        }
        Cell cell = new Cell(row, column);
        long least = 0;
        long most = Math.min(left, room(row, column));
        if (!unknown(cell)) {
            least = table.count(cell);
            most = Math.min(most, least);
        }
        if (cell.equals(wanted)) {
            least = Math.max(least, value);
            most = Math.min(most, value);
        }
        for (long count = most; count >= least; count--) {
            guess[row][column] = count;
            if (fits(row, column + 1, left - count, wanted, value)) {
                return true;
            }
        }
        return false;
    }

    /** What the column's base leaves for this row. */
    private long room(int row, int column) {
        Column asked = table.columns().get(column);
        long above = 0;
        if (table.exclusive()) {
            for (int before = 0; before < row; before++) {
                above += guess[before][column];
            }
        }
        return asked.base() - above;
    }

    private boolean columnsAgree() {
        for (int column = 0; column < table.columns().size(); column++) {
            long sum = 0;
            for (long[] row : guess) {
                sum += row[column];
            }
            long base = table.columns().get(column).base();
            if (table.exclusive() ? sum != base : sum < base) {
                return false;
            }
        }
        return true;
    }
}
