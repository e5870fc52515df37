package org.yousaid.consultation.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.yousaid.consultation.importing.AnswerColumns.Asked;
import org.yousaid.consultation.importing.AnswerColumns.Column;
import org.yousaid.consultation.importing.ImportRefusal.UnreadableCell;
import org.yousaid.consultation.response.AnswerRefusal.UnknownOption;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.GivenResponse.GivenAnswer;
import org.yousaid.support.problem.Refusal;

/** Reads the answer to one question out of its cells in a row. A cell without anything in it is no answer. */
final class AnswerReader {

    private final Asked asked;
    private final AnswerTable.Row row;
    private final BiConsumer<String, Refusal> complaints;

    /**
     * @param complaints is told the heading of a cell that cannot be read, and why
     */
    AnswerReader(Asked asked, AnswerTable.Row row, BiConsumer<String, Refusal> complaints) {
        this.asked = asked;
        this.row = row;
        this.complaints = complaints;
    }

    Optional<GivenAnswer> read() {
        if (asked.inParts()) {
            return inParts().map(this::answer);
        }
        Column column = asked.columns().getFirst();
        String cell = cell(column);
        return cell.isEmpty() ? Optional.empty() : whole(column, cell);
    }

    private String cell(Column column) {
        return row.cells().get(column.index());
    }

    private GivenAnswer answer(AnswerValue value) {
        return new GivenAnswer(asked.question().id(), List.of(value), null);
    }

    private Optional<GivenAnswer> whole(Column column, String cell) {
        return switch (asked.question().type()) {
            case SINGLE_CHOICE ->
                options(column, List.of(cell)).map(AnswerValue.Choice::new).map(this::answer);
            case MULTIPLE_CHOICE ->
                options(column, asked.options().parts(cell))
                        .map(AnswerValue.Choice::new)
                        .map(this::answer);
            case RANKING ->
                options(column, asked.options().parts(cell))
                        .map(AnswerValue.Ranking::new)
                        .map(this::answer);
            case SCALE -> step(column, cell).map(this::answer);
            case NUMBER ->
                readable(column, AnswerCell.number(cell), "a number such as 12.5")
                        .map(AnswerValue.Amount::new)
                        .map(this::answer);
            case DATE ->
                readable(column, AnswerCell.date(cell), "a day such as 2027-03-31")
                        .map(AnswerValue.Day::new)
                        .map(this::answer);
            case PLACE -> Optional.of(answer(new AnswerValue.Place(cell)));
            case SHORT_TEXT, LONG_TEXT -> words(column, cell);
            case MATRIX -> throw new IllegalStateException("A matrix has a column for each row");
        };
    }

    private Optional<AnswerValue> step(Column column, String cell) {
        OptionalInt step = AnswerCell.whole(cell);
        Optional<AnswerValue> read =
                step.isPresent() ? Optional.of(new AnswerValue.Step(step.getAsInt())) : Optional.empty();
        return readable(column, read, "a step of the scale such as 4");
    }

    private Optional<GivenAnswer> words(Column column, String cell) {
        Optional<String> words = AnswerCell.isUnprintable(cell) ? Optional.empty() : Optional.of(cell);
        return readable(column, words, "a text without control characters")
                .map(text -> new GivenAnswer(asked.question().id(), List.of(), text));
    }

    private <T> Optional<T> readable(Column column, Optional<T> read, String expected) {
        if (read.isEmpty()) {
            complaints.accept(column.heading(), new UnreadableCell(expected));
        }
        return read;
    }

    private Optional<List<String>> options(Column column, List<String> parts) {
        List<String> ids = new ArrayList<>();
        for (String part : parts) {
            asked.options().id(part).ifPresent(ids::add);
        }
        if (ids.isEmpty() || ids.size() < parts.size()) {
            complaints.accept(
                    column.heading(), new UnknownOption(asked.question().id(), ""));
            return Optional.empty();
        }
        return Optional.of(ids);
    }

    private Optional<AnswerValue> inParts() {
        return switch (asked.question().type()) {
            case MULTIPLE_CHOICE -> ticked();
            case RANKING -> ranked();
            case MATRIX -> byRow();
            case SINGLE_CHOICE, SCALE, NUMBER, DATE, PLACE, SHORT_TEXT, LONG_TEXT ->
                throw new IllegalStateException("Only choices, rankings and matrices have parts");
        };
    }

    private Optional<AnswerValue> ticked() {
        List<String> chosen = new ArrayList<>();
        for (Column column : filled()) {
            readable(column, AnswerCell.chosen(cell(column)), "1 for chosen, 0 for not chosen")
                    .filter(Boolean::booleanValue)
                    .ifPresent(_ -> chosen.add(part(column)));
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Choice(chosen));
    }

    private Optional<AnswerValue> ranked() {
        Map<Integer, String> byRank = new TreeMap<>(Comparator.naturalOrder());
        for (Column column : filled()) {
            OptionalInt rank = AnswerCell.whole(cell(column));
            boolean fits = rank.isPresent() && rank.getAsInt() >= 1 && rank.getAsInt() <= filled().size();
            if (!fits || byRank.putIfAbsent(rank.getAsInt(), part(column)) != null) {
                complaints.accept(
                        column.heading(),
                        new UnreadableCell("a rank: 1 for the best, then 2, each once and none left out"));
                return Optional.empty();
            }
        }
        return byRank.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Ranking(List.copyOf(byRank.values())));
    }

    private Optional<AnswerValue> byRow() {
        Map<String, String> rows = new TreeMap<>();
        for (Column column : filled()) {
            options(column, List.of(cell(column))).ifPresent(ids -> rows.put(part(column), ids.getFirst()));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Matrix(rows));
    }

    private List<Column> filled() {
        return asked.columns().stream()
                .filter(column -> !cell(column).isEmpty())
                .toList();
    }

    private static String part(Column column) {
        return String.valueOf(column.part());
    }
}
