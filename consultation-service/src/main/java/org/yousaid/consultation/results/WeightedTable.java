package org.yousaid.consultation.results;

import java.util.Objects;
import java.util.SortedMap;
import org.yousaid.consultation.consultation.CellTable;

/**
 * One table of a question with each respondent counted by a weight.
 *
 * @param base the weights of all who answered
 * @param sums the weights of those in each cell
 */
record WeightedTable(CellTable table, double base, SortedMap<String, Double> sums) {

    /** The share of a cell in per cent, rounded to so many. */
    int share(String cell, int step) {
        return rounded(Objects.requireNonNull(sums.get(cell)), step);
    }

    /** The share that this would be. */
    int rounded(double sum, int step) {
        return Math.toIntExact(Math.round(100 * sum / base / step) * step);
    }
}
