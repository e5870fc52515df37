package org.yousaid.suggestion.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is reached on the way to delivery.
 *
 * @param id tells it from the others of its opportunity
 * @param due the day it is planned for
 * @param reached the day it was reached, absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Milestone(
        String id, String what, LocalDate due, @Nullable LocalDate reached) {

    Milestone reachedOn(LocalDate day) {
        return new Milestone(id, what, due, day);
    }

    /** Whether its day passed without it, or it was reached after its day. */
    public boolean late(LocalDate today) {
        return (reached == null ? today : reached).isAfter(due);
    }
}
