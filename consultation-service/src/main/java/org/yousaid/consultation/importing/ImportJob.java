package org.yousaid.consultation.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Slug;

/**
 * How far an import has come.
 *
 * @param live whether it is taken as answers of today, with made-up addresses, instead of as history
 * @param language what the statements are written in, where somebody said so
 * @param by the account that sent it
 * @param begun when it was sent: what it finds recorded earlier was there before
 * @param done rows that were looked at, from the first on
 * @param responses rows that stand as responses now
 * @param repeated those of them that stood before
 * @param errors the first things that could not be taken
 */
record ImportJob(
        ImportId id,
        Kind kind,
        State state,
        boolean live,
        @Nullable String title,
        @Nullable String language,
        String by,
        String fingerprint,
        Instant begun,
        int done,
        int total,
        int responses,
        int repeated,
        int suggestions,
        @Nullable Target consultation,
        List<RowError> errors,
        int errorCount) {

    ImportJob {
        errors = List.copyOf(errors);
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** What is imported: a whole conversation of Polis, or answers to a consultation that is there. */
    enum Kind {
        POLIS,
        ANSWERS
    }

    /** A conversation that becomes a consultation of its own. */
    static ImportJob polis(
            ImportId id,
            boolean live,
            @Nullable String title,
            @Nullable String language,
            String by,
            String fingerprint,
            Instant begun,
            int total) {
        return fresh(id, Kind.POLIS, live, title, language, by, fingerprint, begun, total, null);
    }

    /** Answers to a consultation. */
    static ImportJob answers(
            ImportId id, Target consultation, String by, String fingerprint, Instant begun, int total) {
        return fresh(id, Kind.ANSWERS, false, null, null, by, fingerprint, begun, total, consultation);
    }

    private static ImportJob fresh(
            ImportId id,
            Kind kind,
            boolean live,
            @Nullable String title,
            @Nullable String language,
            String by,
            String fingerprint,
            Instant begun,
            int total,
            @Nullable Target consultation) {
        return new ImportJob(
                id,
                kind,
                State.RUNNING,
                live,
                title,
                language,
                by,
                fingerprint,
                begun,
                0,
                total,
                0,
                0,
                0,
                consultation,
                List.of(),
                0);
    }

    /** The consultation that it becomes, or belongs to. */
    record Target(ConsultationId id, Slug slug) {}

    /**
     * Something in a row that could not be taken. Never what stands there: it may be a citizen's words.
     *
     * @param row line of the table, the header being 1
     * @param column heading of the cell, absent for the row as a whole
     * @param code of the refusal
     * @param rowTaken whether the rest of the row was taken
     */
    record RowError(long row, @Nullable String column, String code, String detail, boolean rowTaken) {

        /** The whole row is refused. */
        RowError(long row, @Nullable String column, String code, String detail) {
            this(row, column, code, detail, false);
        }
    }
}
