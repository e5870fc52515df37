package org.yousaid.suggestion.importing;

import java.util.List;
import org.yousaid.suggestion.importing.ReadFile.RowFault;

/**
 * How far an import has come.
 *
 * @param by the account that sent it
 * @param done rows that were looked at, from the first on
 * @param suggestions rows that stand as suggestions now
 * @param sources where they were kept
 * @param errors the first rows that could not be taken
 */
record ImportJob(
        ImportId id,
        State state,
        String by,
        String fingerprint,
        int done,
        int total,
        int suggestions,
        List<String> sources,
        List<RowFault> errors,
        int errorCount) {

    ImportJob {
        sources = List.copyOf(sources);
        errors = List.copyOf(errors);
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
