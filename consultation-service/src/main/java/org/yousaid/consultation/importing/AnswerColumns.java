package org.yousaid.consultation.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;

/**
 * What the columns of a file of answers hold: something about the response, or an answer under the id of its question. A
 * question of several parts has a column for each, {@code question/part}: the options of a multiple choice or a ranking, the
 * rows of a matrix. That is how responses are exported, too.
 */
final class AnswerColumns {

    static final String KEY = "reference_key";
    static final String REFERENCE = "reference";
    static final String CAPTURED_AT = "captured_at";
    static final String CHANNEL = "channel";
    static final String WARD = "ward";
    static final String LANGUAGE = "language";
    /** In our own exports alone; here it is now that something is recorded. */
    private static final String RECORDED_AT = "recorded_at";

    private static final Set<String> ABOUT = Set.of(KEY, REFERENCE, CAPTURED_AT, CHANNEL, WARD, LANGUAGE, RECORDED_AT);
    private static final int LONGEST_NAMED = 60;

    private final Map<String, Integer> about = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final int size;

    private AnswerColumns(int size) {
        this.size = size;
    }

    /**
     * A column of a question.
     *
     * @param part the id of its option or row, absent where the column is for the question as a whole
     */
    record Column(int index, String heading, @Nullable String part) {}

    /**
     * A question that has columns.
     *
     * @param options what the cells may mean
     */
    record Asked(Question question, OptionTexts options, List<Column> columns) {

        /** Whether there is a column for each of its parts. */
        boolean inParts() {
            return columns.getFirst().part() != null;
        }
    }

    /** What the headings stand for; one that stands for nothing is refused by name. */
    static AnswerColumns of(List<String> headings, ConsultationContent content) {
        AnswerColumns columns = new AnswerColumns(headings.size());
        for (int index = 0; index < headings.size(); index++) {
            columns.add(index, headings.get(index), content);
        }
        if (columns.asked.isEmpty()) {
            throw AnswerTable.malformed(1, "No column has the id of a question as its heading.");
        }
        return columns;
    }

    private void add(int index, String heading, ConsultationContent content) {
        if (ABOUT.contains(heading)) {
            about.put(heading, index);
            return;
        }
        int slash = heading.indexOf('/');
        String id = slash < 0 ? heading : heading.substring(0, slash);
        String part = slash < 0 ? null : heading.substring(slash + 1);
        Question question = content.question(id)
                .filter(found -> fits(found, part))
                .orElseThrow(() -> AnswerTable.malformed(1, "No question has a column " + named(heading) + "."));
        Asked before = asked.get(id);
        if (before != null && before.inParts() != (part != null)) {
            throw AnswerTable.malformed(1, "The question " + id + " has a column as a whole and others for its parts.");
        }
        List<Column> all = new ArrayList<>(before == null ? List.of() : before.columns());
        all.add(new Column(index, heading, part));
        asked.put(id, new Asked(question, new OptionTexts(question.options()), List.copyOf(all)));
    }

    private static boolean fits(Question question, @Nullable String part) {
        return switch (question.type()) {
            case MULTIPLE_CHOICE, RANKING -> part == null || has(question.options(), part);
            case MATRIX -> part != null && has(question.rows(), part);
            case SINGLE_CHOICE, SCALE, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> part == null;
        };
    }

    private static boolean has(List<Option> parts, String id) {
        return parts.stream().anyMatch(part -> part.id().equals(id));
    }

    private static String named(String heading) {
        String cut = heading.length() > LONGEST_NAMED ? heading.substring(0, LONGEST_NAMED) + "…" : heading;
        return "\"" + cut + "\"";
    }

    /** Whether this is one of our own exports. */
    boolean areOfAnExport() {
        return about.containsKey(REFERENCE) && about.containsKey(RECORDED_AT);
    }

    /** How many cells a row has. */
    int size() {
        return size;
    }

    /** What a row says about the response in a column; empty where there is no such column, or nothing in it. */
    Optional<String> about(String heading, AnswerTable.Row row) {
        return Optional.ofNullable(about.get(heading))
                .map(index -> row.cells().get(index))
                .filter(cell -> !cell.isEmpty());
    }

    List<Asked> asked() {
        return List.copyOf(asked.values());
    }
}
