package org.yousaid.consultation.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Slug;

/**
 * How far an import has come.
 *
 * @param live whether it is taken as answers of today, with made-up addresses, instead of as history
 * @param by the account that sent it
 * @param done rows that were looked at, from the first on
 * @param errors the first of the rows that could not be taken
 */
record ImportJob(
        ImportId id,
        State state,
        boolean live,
        @Nullable String title,
        String by,
        String fingerprint,
        int done,
        int total,
        int responses,
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

    /** The consultation that it becomes. */
    record Target(ConsultationId id, Slug slug) {}

    /**
     * A row that could not be taken.
     *
     * @param row line of the table, the header being 1
     * @param code of the refusal
     */
    record RowError(long row, String code, String detail) {}
}
