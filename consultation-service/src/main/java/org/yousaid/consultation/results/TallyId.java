package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.CountedResponse;

/**
 * The name of a counting document: {@code consultation-…} counts everybody, {@code consultation-…/WARD/E05002087} one
 * group, {@code consultation-…/CROSSED/25-34/E05002087} those of one age in one ward. Names that belong to one consultation lie between {@link #first} and {@link #end}.
 */
record TallyId(String value) {

    private static final String CROSSED = "CROSSED";

    static TallyId all(ConsultationId consultation) {
        return new TallyId(consultation.value());
    }

    private static TallyId of(ConsultationId consultation, String by, String group) {
        return new TallyId(consultation.value() + "/" + by + "/" + group);
    }

    /** Every document that counts this response. */
    static List<TallyId> counting(CountedResponse response) {
        ConsultationId consultation = response.consultation();
        List<TallyId> ids = new ArrayList<>(List.of(all(consultation)));
        for (By by : By.values()) {
            GroupedTally.group(by, response).ifPresent(group -> ids.add(of(consultation, by.name(), group)));
        }
        GroupedTally.crossing(response)
                .ifPresent(crossing -> ids.add(of(consultation, CROSSED, crossing.age() + "/" + crossing.ward())));
        return ids;
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
        return parts.length < 3 || parts[1].equals(CROSSED)
                ? Optional.empty()
                : Optional.of(new Group(By.valueOf(parts[1]), parts[2]));
    }

    /** Which ages of which ward are counted here; empty where others are. */
    Optional<Crossing> crossing() {
        String[] parts = value.split("/", 4);
        return parts.length < 4 || !parts[1].equals(CROSSED)
                ? Optional.empty()
                : Optional.of(new Crossing(parts[3], parts[2]));
    }

    record Group(By by, String id) {}

    /** Those of one age in one ward, or of those who named none. */
    record Crossing(String ward, String age) implements Comparable<Crossing> {

        /** The ward or the age. */
        String group(By by) {
            return switch (by) {
                case WARD -> ward;
                case AGE -> age;
                case CHANNEL -> throw new IllegalArgumentException("Channels are not crossed");
            };
        }

        @Override
        public int compareTo(Crossing other) {
            int byWard = ward.compareTo(other.ward);
            return byWard == 0 ? age.compareTo(other.age) : byWard;
        }
    }
}
