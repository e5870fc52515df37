package org.yousaid.consultation.results;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.CountedResponse;

/**
 * The name of a counting document: {@code consultation-…} counts everybody, {@code consultation-…/WARD/E05002087} one
 * group. Names that belong to one consultation lie between {@link #first} and {@link #end}.
 */
record TallyId(String value) {

    static TallyId all(ConsultationId consultation) {
        return new TallyId(consultation.value());
    }

    private static TallyId of(ConsultationId consultation, By by, String group) {
        return new TallyId(consultation.value() + "/" + by + "/" + group);
    }

    /** Every document that counts this response. */
    static List<TallyId> counting(CountedResponse response) {
        ConsultationId consultation = response.consultation();
        return Stream.concat(
                        Stream.of(all(consultation)),
                        Arrays.stream(By.values()).map(by -> of(consultation, by, GroupedTally.group(by, response))))
                .toList();
    }

    static String first(ConsultationId consultation) {
        return consultation.value();
    }

    /** The first name behind all of this consultation's: a digit follows the slash. */
    static String end(ConsultationId consultation) {
        return consultation.value() + "0";
    }

    /** What is counted here of those in one group; empty where everybody is counted. */
    Optional<Group> group() {
        String[] parts = value.split("/", 3);
        return parts.length < 3 ? Optional.empty() : Optional.of(new Group(By.valueOf(parts[1]), parts[2]));
    }

    record Group(By by, String id) {}
}
