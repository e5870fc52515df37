package org.yousaid.consultation.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.importing.AnswerColumns.Asked;
import org.yousaid.consultation.importing.ImportJob.RowError;
import org.yousaid.consultation.importing.ImportRefusal.UnreadableCell;
import org.yousaid.consultation.importing.ImportRefusal.UnreadableRow;
import org.yousaid.consultation.request.LanguageTag;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.GivenResponse.GivenAnswer;
import org.yousaid.contract.Consents;
import org.yousaid.support.problem.Refusal;

/**
 * Reads a response out of a row, and says of every cell that it cannot read why. Whether it may be taken is decided
 * elsewhere.
 */
final class RowReader {

    private static final String USUAL_LANGUAGE = "en";

    private final AnswerColumns columns;
    private final AnswerTable.Row row;
    private final @Nullable Instant opened;
    private final List<RowError> errors = new ArrayList<>();

    private RowReader(AnswerColumns columns, AnswerTable.Row row, @Nullable Instant opened) {
        this.columns = columns;
        this.row = row;
        this.opened = opened;
    }

    /**
     * What a row says.
     *
     * @param given absent where something could not be read
     * @param errors what that was
     */
    record Reading(Optional<GivenResponse> given, List<RowError> errors) {

        Reading {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Reads one row.
     *
     * @param opened since when the consultation that takes it has been open
     */
    static Reading read(AnswerColumns columns, AnswerTable.Row row, @Nullable Instant opened) {
        return new RowReader(columns, row, opened).reading();
    }

    private Reading reading() {
        if (row.cells().size() != columns.size()) {
            UnreadableRow refusal = new UnreadableRow();
            errors.add(new RowError(row.number(), null, refusal.code(), refusal.detail()));
            return new Reading(Optional.empty(), errors);
        }
        GivenResponse given = given();
        return new Reading(errors.isEmpty() ? Optional.of(given) : Optional.empty(), errors);
    }

    private GivenResponse given() {
        List<GivenAnswer> answers = new ArrayList<>();
        for (Asked asked : columns.asked()) {
            new AnswerReader(asked, row, this::complain).read().ifPresent(answers::add);
        }
        return new GivenResponse(
                about(AnswerColumns.CHANNEL, RowReader::channel, "one of " + Arrays.toString(Channel.values()))
                        .orElse(Channel.IMPORT),
                about(AnswerColumns.CAPTURED_AT, AnswerCell::time, "a time such as 2026-11-21T10:15:00Z")
                        .filter(time -> !isOfTheConsultationBefore(time))
                        .orElse(null),
                null,
                columns.about(AnswerColumns.WARD, row).orElse(null),
                about(AnswerColumns.LANGUAGE, RowReader::language, "a language tag such as en or cy")
                        .orElse(USUAL_LANGUAGE),
                answers,
                List.of(),
                null,
                new Consents(false, false, false));
    }

    /**
     * What we exported was answered while another consultation was open. In a copy that opened later such a time would lie
     * before its beginning; so there the time of the import stands.
     */
    private boolean isOfTheConsultationBefore(Instant time) {
        return columns.areOfAnExport() && opened != null && time.isBefore(opened);
    }

    private <T> Optional<T> about(String heading, Function<String, Optional<T>> reading, String expected) {
        Optional<String> cell = columns.about(heading, row);
        Optional<T> read = cell.flatMap(reading);
        if (cell.isPresent() && read.isEmpty()) {
            complain(heading, new UnreadableCell(expected));
        }
        return read;
    }

    private static Optional<Channel> channel(String cell) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equalsIgnoreCase(cell))
                .findFirst();
    }

    private static Optional<String> language(String cell) {
        return Optional.of(cell).filter(LanguageTag::isOne);
    }

    private void complain(String column, Refusal refusal) {
        errors.add(new RowError(row.number(), column, refusal.code(), refusal.detail()));
    }
}
