package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the answers are for, and whose are wanted.
 *
 * @param targets how many of whom should be heard
 * @param ageQuestion the question that asks for a range of ages; its answers are compared with the council's figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Aims(
        @Nullable String objectives,
        List<Target> targets,
        @Nullable String ageQuestion) {

    public static final Aims NONE = new Aims(null, List.of());

    public Aims {
        targets = List.copyOf(Objects.requireNonNullElse(targets, List.of()));
    }

    public Aims(@Nullable String objectives, List<Target> targets) {
        this(objectives, targets, null);
    }

    /**
     * How many of one group should be heard.
     *
     * @param by what people are grouped by, for example {@code ward}
     * @param group which of these groups, for example the code of a ward
     */
    public record Target(String by, String group, int count) {

        public Target {
            if (count < 1) {
                throw new IllegalArgumentException("One person at least is wanted");
            }
        }

        /** Whether another target is for the same group. */
        public boolean isOfTheSame(Target other) {
            return by.equals(other.by) && group.equals(other.group);
        }
    }
}
