package org.yousaid.consultation.results;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.document.SpreadsheetText;

/** Results as an OpenDocument spreadsheet: a sheet for everybody, and one for each kind of group. */
final class ResultsOds {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private ResultsOds() {}

    static byte[] of(ResultsTable table) {
        Map<String, List<ResultsTable.Row>> sheets = table.rows().stream()
                .collect(Collectors.groupingBy(ResultsTable.Row::by, LinkedHashMap::new, Collectors.toList()));
        sheets.putIfAbsent("", List.of());
        SpreadSheet book = new SpreadSheet();
        sheets.forEach((by, rows) -> book.appendSheet(sheet(by.isEmpty() ? "Results" : "By " + by, rows)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Row after row is added, because the library walks to a row from the last one: a large sheet filled takes seconds. */
    private static Sheet sheet(String name, List<ResultsTable.Row> rows) {
        int width = ResultsTable.COLUMNS.size();
        Sheet sheet = new Sheet(name, 1, width);
        Range head = sheet.getRange(0, 0, 1, width);
        head.setValues(ResultsTable.COLUMNS.toArray());
        Style bold = new Style();
        bold.setBold(true);
        head.setStyle(bold);
        for (int row = 0; row < rows.size(); row++) {
            sheet.appendRow();
            sheet.getRange(row + 1, 0, 1, width)
                    .setValues(rows.get(row).cells().stream()
                            .map(ResultsOds::writable)
                            .toArray());
        }
        return sheet;
    }

    private static @Nullable Object writable(@Nullable Object cell) {
        return cell instanceof String text ? SpreadsheetText.writable(text) : cell;
    }
}
