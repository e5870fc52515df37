package org.yousaid.local.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A question of a survey.
 *
 * @param code the heading of its column
 * @param several whether more than one option could be chosen
 * @param options none for one that is answered in words
 * @param lead who is asked it; empty for everybody
 */
record SurveyQuestion(
        String id,
        String code,
        String section,
        String text,
        boolean several,
        List<String> options,
        Optional<Lead> lead) {

    private static final int LONGEST_ID = 4;

    SurveyQuestion {
        options = List.copyOf(options);
    }

    /**
     * An earlier question, and the options there that lead on.
     *
     * @param question its id
     */
    record Lead(String question, List<String> anyOf) {

        Lead {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** A code begins with the question's number, by which others name it. */
    static String id(String code) {
        return code.substring(0, Math.min(LONGEST_ID, code.length()));
    }

    /** The type that the API calls it. */
    String type() {
        if (options.isEmpty()) {
            return "LONG_TEXT";
        }
        return several ? "MULTIPLE_CHOICE" : "SINGLE_CHOICE";
    }

    /** What somebody chose, or the words; nothing for an empty cell and one of blanks. */
    List<String> answer(CSVRecord row) {
        String cell = row.isMapped(code) ? plain(row.get(code)) : "";
        if (cell.isEmpty()) {
            return List.of();
        }
        return several && !offers(cell)
                ? Arrays.stream(cell.split(",")).map(String::strip).toList()
                : List.of(cell);
    }

    boolean offers(String text) {
        return options.stream().anyMatch(option -> plain(option).equals(text));
    }

    /** Programs that files go through change the shape of quotes. */
    static String plain(String text) {
        return text.replaceAll("[“”'’]", "'").strip();
    }
}
