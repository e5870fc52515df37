package org.yousaid.suggestion.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows what was done; public.
 *
 * @param link where more of it can be seen: an https address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(String words, @Nullable String link, Instant at) {}
