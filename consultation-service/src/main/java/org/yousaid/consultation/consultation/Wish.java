package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that one person has asked for and another has to take.
 *
 * @param by the staff account that asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wish(Step step, @Nullable String reason, String by, Instant at) {}
