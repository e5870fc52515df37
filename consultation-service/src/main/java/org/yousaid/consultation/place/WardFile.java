package org.yousaid.consultation.place;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.consultation.place.PlaceRefusal.MalformedWardList;
import org.yousaid.support.problem.Refused;

/** Reads a ward list as the Office for National Statistics publishes it (WD25CD, WD25NM), or with the columns code and name. */
final class WardFile {

    private static final int MOST_WARDS = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private WardFile() {}

    static List<Ward> read(Reader csv) throws IOException {
        try (CSVParser parser = FORMAT.parse(csv)) {
            String code = column(parser, "CODE", "WD\\d\\dCD");
            String name = column(parser, "NAME", "WD\\d\\dNM");
            return wards(parser, code, name);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Refused(new MalformedWardList(1, "This is not a CSV file with a header."));
        }
    }

    private static String column(CSVParser parser, String plain, String official) {
        return parser.getHeaderNames().stream()
                .filter(header -> {
                    String upper = header.replace("\uFEFF", "").toUpperCase(Locale.ROOT);
                    return upper.equals(plain) || upper.matches(official);
                })
                .findFirst()
                .orElseThrow(() -> new Refused(new MalformedWardList(
                        1, "There is no column for the " + plain.toLowerCase(Locale.ROOT) + " of the ward.")));
    }

    private static List<Ward> wards(CSVParser parser, String code, String name) {
        Map<String, Ward> wards = new TreeMap<>();
        for (CSVRecord row : parser) {
            Ward ward = ward(row, code, name);
            if (wards.put(ward.code(), ward) != null || wards.size() > MOST_WARDS) {
                throw malformed(row, "The code stands twice, or there are more than " + MOST_WARDS + " wards.");
            }
        }
        return new ArrayList<>(wards.values());
    }

    private static Ward ward(CSVRecord row, String code, String name) {
        if (!row.isConsistent() || !Ward.isCode(row.get(code))) {
            throw malformed(row, "There is no code of a ward.");
        }
        String called = row.get(name);
        if (called.isBlank()
                || called.length() > LONGEST_NAME
                || called.codePoints().anyMatch(Character::isISOControl)) {
            throw malformed(row, "There is no name, or it is too long, or not on one line.");
        }
        return new Ward(row.get(code), called);
    }

    private static Refused malformed(CSVRecord row, String reason) {
        return new Refused(new MalformedWardList(row.getRecordNumber() + 1, reason));
    }
}
