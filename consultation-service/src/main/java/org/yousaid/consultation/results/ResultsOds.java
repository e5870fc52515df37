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

    private static Sheet sheet(String name, List<ResultsTable.Row> rows) {
        int width = ResultsTable.COLUMNS.size();
        Sheet sheet = new Sheet(name, rows.size() + 1, width);
        Object[][] cells = new Object[rows.size() + 1][];
        cells[0] = ResultsTable.COLUMNS.toArray();
        for (int row = 0; row < rows.size(); row++) {
            cells[row + 1] = rows.get(row).cells().toArray();
        }
        sheet.getDataRange().setValues(cells);
        Range head = sheet.getRange(0, 0, 1, width);
        Style bold = new Style();
        bold.setBold(true);
        head.setStyle(bold);
        return sheet;
    }
}
