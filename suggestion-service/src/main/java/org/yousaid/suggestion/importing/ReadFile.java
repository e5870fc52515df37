package org.yousaid.suggestion.importing;

import java.util.List;

/**
 * A file that was read: what can be taken, and what is wrong with the rest.
 *
 * @param rows what can be taken, each with its number in the file
 */
record ReadFile(List<Row> rows, List<RowFault> faults) {

    ReadFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** @param number from 1 */
    record Row(int number, HistoricSuggestion suggestion) {}

    /**
     * Why a row cannot be taken. Never what stands there: it may be a citizen's words.
     *
     * @param number from 1
     */
    record RowFault(int number, String code, String detail) {}

    /** Where they were kept. */
    List<String> sources() {
        return rows.stream().map(row -> row.suggestion().source()).distinct().toList();
    }

    int total() {
        return rows.size() + faults.size();
    }
}
