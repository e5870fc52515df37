package org.yousaid.consultation.population;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.consultation.population.PopulationRefusal.MalformedPopulations;
import org.yousaid.support.problem.Refused;

/**
 * Reads populations out of a CSV file: a first line {@code # Source: …}, then the columns {@code by}, {@code group} and
 * {@code people}. Figures without a source are not taken: nobody could check them.
 *
 * @param source what the first line names
 */
record PopulationFile(String source, List<Population> items) {

    private static final String SOURCE = "# Source:";
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_ROWS = 5_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    PopulationFile {
        items = List.copyOf(items);
    }

    /**
     * @param wardListed whether the place list holds a ward with this code
     */
    static PopulationFile read(String csv, Predicate<String> wardListed) throws IOException {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        int end = text.indexOf('\n');
        String source = source(end < 0 ? text : text.substring(0, end));
        try (CSVParser parser = FORMAT.parse(new StringReader(end < 0 ? "" : text.substring(end + 1)))) {
            if (!parser.getHeaderNames().containsAll(List.of("by", "group", "people"))) {
                throw malformed(2, "The columns are by, group and people.");
            }
            return new PopulationFile(source, items(parser, wardListed));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw malformed(2, "This is not a CSV file with a header.");
        }
    }

    private static String source(String line) {
        String source = line.startsWith(SOURCE)
                ? line.substring(SOURCE.length()).replaceAll(",*\\s*$", "").strip()
                : "";
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw malformed(1, "The first line says where the figures come from: \"# Source: …\".");
        }
        return source;
    }

    private static List<Population> items(CSVParser parser, Predicate<String> wardListed) {
        List<Population> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : parser) {
            Population population = population(row, wardListed);
            if (!seen.add(population.by() + "/" + population.group())) {
                throw malformed(line(row), "This group stands twice.");
            }
            if (items.size() == MOST_ROWS) {
                throw malformed(line(row), "There are more than " + MOST_ROWS + " rows.");
            }
            items.add(population);
        }
        if (items.isEmpty()) {
            throw malformed(3, "There are no figures.");
        }
        return items;
    }

    private static Population population(CSVRecord row, Predicate<String> wardListed) {
        if (!row.isConsistent() || !Population.isBy(row.get("by")) || !Population.isGroup(row.get("group"))) {
            throw malformed(
                    line(row), "This names no group: by is \"ward\" or an equality question, group its answer.");
        }
        if (row.get("by").equals(Population.WARD) && !wardListed.test(row.get("group"))) {
            throw malformed(line(row), "This ward is not in the list of wards.");
        }
        return new Population(row.get("by"), row.get("group"), people(row));
    }

    private static long people(CSVRecord row) {
        String people = row.get("people");
        if (!people.matches("[0-9]{1,10}") || Long.parseLong(people) > Population.MOST_PEOPLE) {
            throw malformed(line(row), "The number of people is a whole number without signs between its digits.");
        }
        return Long.parseLong(people);
    }

    /** The line of the file: two stand above the first record. */
    private static long line(CSVRecord row) {
        return row.getRecordNumber() + 2;
    }

    private static Refused malformed(long row, String reason) {
        return new Refused(new MalformedPopulations(row, reason));
    }
}
