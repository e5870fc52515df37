package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.results.ResultsTable.Row;

class ResultsOdsTest {

    @Test
    void writesTextsAndNumbersAndLeavesOutWhatXmlCannotWrite() throws IOException {
        List<Object> row = new ArrayList<>(List.of("a\u0001<b>&\uFFFF", 7L, 0.25));
        row.addAll(Collections.nCopies(ResultsTable.COLUMNS.size() - row.size(), ""));
        byte[] ods = ResultsOds.of(new ResultsTable(List.of(new Row("", List.copyOf(row)))));
        Object[][] cells = new SpreadSheet(new ByteArrayInputStream(ods))
                .getSheet("Results")
                .getDataRange()
                .getValues();
        assertThat(cells[0]).startsWith("question", "type", "text");
        assertThat(cells[1]).startsWith("a<b>&", 7.0, 0.25);
    }

    @Test
    void hasTheSheetForEverybodyAlsoWhereNothingWasAsked() throws IOException {
        SpreadSheet empty = new SpreadSheet(new ByteArrayInputStream(ResultsOds.of(new ResultsTable(List.of()))));
        assertThat(empty.getSheet("Results").getDataRange().getValues()).hasNumberOfRows(1);
    }

    @Test
    void writesTwentyThousandRowsInFewSeconds() {
        Row row = new Row("ward", Collections.nCopies(ResultsTable.COLUMNS.size(), "some words"));
        ResultsTable table =
                new ResultsTable(IntStream.range(0, 20_000).mapToObj(_ -> row).toList());
        long begun = System.nanoTime();
        assertThat(ResultsOds.of(table)).isNotEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
    }
}
