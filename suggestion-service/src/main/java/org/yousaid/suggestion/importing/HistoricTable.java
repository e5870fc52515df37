package org.yousaid.suggestion.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.suggestion.importing.ImportRefusal.MalformedSuggestionFile;
import org.yousaid.support.problem.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A CSV table whose headings are our own names, a row for each suggestion with no more than one step. */
final class HistoricTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private HistoricTable() {}

    static List<JsonNode> rows(String csv) {
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            if (!parser.getHeaderNames().containsAll(List.of("id", "text", "receivedAt"))) {
                throw new Refused(new MalformedSuggestionFile(
                        "It is neither a JSON array nor a table with the headings id, text and receivedAt."));
            }
            List<JsonNode> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                ObjectNode row = JsonMapper.shared().createObjectNode();
                record.toMap().forEach(row::put);
                rows.add(row);
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new Refused(new MalformedSuggestionFile("This is not a CSV file, or a quote is not closed."));
        }
    }
}
