package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts by group of respondents, as they may be shown: what is not shown is absent here, too.
 *
 * @param position the event position of the last event that was counted
 * @param smallest numbers below this one, except 0, are not shown, nor what they follow from
 * @param groups those that somebody is in
 */
public record Breakdown(By by, long position, int smallest, List<Group> groups) {

    /** Those who did not say which ward they live in, or how old they are. */
    public static final String NOT_GIVEN = "not-given";

    public Breakdown {
        groups = List.copyOf(groups);
    }

    /** What respondents are grouped by. */
    public enum By {
        WARD,
        CHANNEL,
        /** Only where one of the questions asks for it. */
        AGE;

        /** What it is called in requests and answers, in small letters. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One group.
     *
     * @param id the code of a ward, the name of a channel, the option of an age, or {@value Breakdown#NOT_GIVEN}
     * @param responses absent where nothing is shown of this group
     */
    public record Group(String id, @Nullable Long responses, List<GroupQuestion> questions) {

        public Group {
            questions = List.copyOf(questions);
        }
    }

    /**
     * One question's counts in a group.
     *
     * @param base how many of the group answered it; absent where nothing is shown of the group for this question
     * @param chosen how often each cell was counted, null where that is not shown; empty for words
     * @param asked how many of the group it was shown to, where not everybody got to see it
     * @param rows how many answered each row of a matrix, null where nothing is shown of it
     */
    public record GroupQuestion(
            String id,
            @Nullable Long base,
            Map<String, @Nullable Long> chosen,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long asked,

            @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> rows) {

        public GroupQuestion {
            chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
            rows = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(rows, Map.of())));
        }

        public GroupQuestion(String id, @Nullable Long base, Map<String, @Nullable Long> chosen) {
            this(id, base, chosen, null, Map.of());
        }

        /** One of which nothing is shown. */
        public static GroupQuestion withheld(String id) {
            return new GroupQuestion(id, null, Map.of());
        }

        /** How often this was counted; empty where that is not shown. */
        public Optional<Long> of(String cell) {
            return Optional.ofNullable(chosen.get(cell));
        }

        /** The counts, where all of them are shown. */
        public Optional<Counts.CountedQuestion> whole() {
            Long answered = base;
            if (answered == null || chosen.values().stream().anyMatch(Objects::isNull)) {
                return Optional.empty();
            }
            Map<String, Long> all = new TreeMap<>();
            chosen.forEach((option, count) -> all.put(option, Objects.requireNonNull(count)));
            return Optional.of(new Counts.CountedQuestion(id, answered, all));
        }
    }
}
