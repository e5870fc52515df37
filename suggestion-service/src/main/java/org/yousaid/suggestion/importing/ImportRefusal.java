package org.yousaid.suggestion.importing;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why a file of suggestions is not imported, or an import is not found. */
public sealed interface ImportRefusal extends Refusal {

    /** The file is not what it should be. */
    record MalformedSuggestionFile(String reason) implements ImportRefusal {

        @Override
        public String code() {
            return "malformed-suggestion-file";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "The file cannot be imported";
        }

        @Override
        public String detail() {
            return reason;
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("reason", reason);
        }
    }

    /** Nothing was ever imported under this id. */
    record UnknownSuggestionImport() implements ImportRefusal {

        @Override
        public String code() {
            return "unknown-suggestion-import";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such import";
        }

        @Override
        public String detail() {
            return "There is no import of suggestions with this id.";
        }
    }
}
