package org.yousaid.consultation.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yousaid.support.request.RequestFingerprint;

/**
 * The rows of a file of answers with what makes each the same row again in another file: the key that the council gave it, or
 * the reference of our own export; where there is neither, what it says, and how many rows above it say the same. So rows may
 * move and others come in between, and two people who said the same are two.
 */
final class AnswerRows {

    private final AnswerColumns columns;
    private final RequestFingerprint fingerprints;
    private final List<String> headings;
    private final Map<String, Integer> alike = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private AnswerRows(AnswerColumns columns, List<String> headings, RequestFingerprint fingerprints) {
        this.columns = columns;
        this.headings = headings;
        this.fingerprints = fingerprints;
    }

    /**
     * A row that can be told from others.
     *
     * @param key names it within its consultation; says nothing to somebody who does not know the row
     * @param keyTwice whether an earlier row was given the same key
     * @param fingerprint tells the same content from other content
     */
    record Keyed(AnswerTable.Row row, String key, boolean keyTwice, String fingerprint) {}

    static List<Keyed> of(AnswerTable table, AnswerColumns columns, RequestFingerprint fingerprints) {
        AnswerRows rows = new AnswerRows(columns, table.headings(), fingerprints);
        return table.rows().stream().map(rows::keyed).toList();
    }

    private Keyed keyed(AnswerTable.Row row) {
        String content = fingerprints.of(said(row));
        if (row.cells().size() != columns.size()) {
            return new Keyed(row, content, false, content);
        }
        String given = columns.about(AnswerColumns.KEY, row)
                .map(key -> fingerprints.of(List.of(AnswerColumns.KEY, key)))
                .or(() -> columns.about(AnswerColumns.REFERENCE, row)
                        .map(reference -> fingerprints.of(List.of(AnswerColumns.REFERENCE, reference))))
                .orElse("");
        return given.isEmpty()
                ? new Keyed(row, content + "/" + alike.merge(content, 1, Integer::sum), false, content)
                : new Keyed(row, given, !keys.add(given), content);
    }

    /** What stands in a row, wherever its columns are. */
    private Map<String, String> said(AnswerTable.Row row) {
        Map<String, String> said = new TreeMap<>();
        List<String> cells = new ArrayList<>(row.cells());
        for (int index = 0; index < cells.size(); index++) {
            if (!cells.get(index).isEmpty()) {
                said.put(index < headings.size() ? headings.get(index) : "", cells.get(index));
            }
        }
        return said;
    }
}
