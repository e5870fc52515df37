package org.yousaid.suggestion.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yousaid.suggestion.importing.ImportRefusal.MalformedSuggestionFile;
import org.yousaid.suggestion.importing.ReadFile.Row;
import org.yousaid.suggestion.importing.ReadFile.RowFault;
import org.yousaid.support.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of suggestions: a JSON array of objects with our own names, a JSON array of petitions in the shape of
 * petition.parliament.uk, or a CSV table whose headings are our own names.
 */
final class HistoricReader {

    static final int MOST_ROWS = 100_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private HistoricReader() {}

    static ReadFile read(String file) {
        String text = file.isEmpty() || file.charAt(0) != BYTE_ORDER_MARK ? file : file.substring(1);
        return text.stripLeading().startsWith("[")
                ? json(text)
                : rows(HistoricTable.rows(text), HistoricRow::suggestion);
    }

    private static ReadFile json(String text) {
        try {
            JsonNode all = JSON.readTree(text);
            List<JsonNode> items = new ArrayList<>();
            all.forEach(items::add);
            if (!items.isEmpty() && Petitions.isOne(items.getFirst())) {
                return rows(items, new Petitions(items)::suggestion);
            }
            return rows(items, HistoricRow::suggestion);
        } catch (JacksonException e) {
            throw new Refused(new MalformedSuggestionFile("This is not JSON, or it ends too early."));
        }
    }

    private static ReadFile rows(List<JsonNode> items, Function<JsonNode, HistoricSuggestion> reading) {
        if (items.isEmpty() || items.size() > MOST_ROWS) {
            throw new Refused(new MalformedSuggestionFile(
                    "It has " + items.size() + " suggestions; it takes 1 to " + MOST_ROWS + "."));
        }
        List<Row> rows = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                HistoricSuggestion suggestion = reading.apply(items.get(i));
                if (ids.add(suggestion.source() + " " + suggestion.id())) {
                    rows.add(new Row(i + 1, suggestion));
                } else {
                    faults.add(new RowFault(i + 1, "row-key-twice", "An earlier row of this file has the same id."));
                }
            } catch (IllegalArgumentException e) {
                faults.add(new RowFault(i + 1, "unreadable-row", String.valueOf(e.getMessage())));
            }
        }
        return new ReadFile(rows, faults);
    }
}
