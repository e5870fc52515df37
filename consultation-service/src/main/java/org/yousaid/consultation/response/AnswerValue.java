package org.yousaid.consultation.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.support.vault.SealedText;

/** What was answered, in the form that the question's type asks for. */
public sealed interface AnswerValue {

    /** The ids of the chosen options. */
    record Choice(List<String> options) implements AnswerValue {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** The step of a scale. */
    record Step(int step) implements AnswerValue {}

    /** The ids of the options that were ranked, the best first. */
    record Ranking(List<String> options) implements AnswerValue {

        public Ranking {
            options = List.copyOf(options);
        }
    }

    /** The option that was chosen in each row, by the row's id. */
    record Matrix(Map<String, String> rows) implements AnswerValue {

        public Matrix {
            rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        }
    }

    record Amount(BigDecimal number) implements AnswerValue {}

    record Day(LocalDate date) implements AnswerValue {}

    /** The code of a ward. */
    record Place(String ward) implements AnswerValue {}

    /** Somebody's own words, sealed. */
    record Words(SealedText text) implements AnswerValue {}

    /** The member of a request or an event that holds it. */
    default String member() {
        return switch (this) {
            case Choice _ -> "choice";
            case Step _ -> "scale";
            case Ranking _ -> "ranking";
            case Matrix _ -> "matrix";
            case Amount _ -> "number";
            case Day _ -> "date";
            case Place _ -> "place";
            case Words _ -> "text";
        };
    }
}
