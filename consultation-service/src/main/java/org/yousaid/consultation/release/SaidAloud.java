package org.yousaid.consultation.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;

/** What was chosen, in the words of the question instead of its ids. */
public final class SaidAloud {

    private SaidAloud() {}

    public static String option(Question question, String id) {
        return text(question.options(), id);
    }

    static String amount(Question question, BigDecimal number) {
        String unit = question.unit();
        return unit == null ? number.toPlainString() : number.toPlainString() + " " + unit;
    }

    /** The best first, each with its rank. */
    public static List<String> ranked(Question question, List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(rank -> (rank + 1) + ". " + option(question, ids.get(rank)))
                .toList();
    }

    /** Row by row, in the order in which they are asked. */
    public static List<String> rows(Question question, Map<String, String> chosen) {
        return question.rows().stream()
                .filter(row -> chosen.containsKey(row.id()))
                .map(row -> row.text() + ": " + option(question, chosen.getOrDefault(row.id(), "")))
                .toList();
    }

    private static String text(List<Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Option::text)
                .findFirst()
                .orElse(id);
    }
}
