package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/**
 * To whom a suggestion is referred whose answer is waited for.
 *
 * @param ask what the council asks of them, absent where the usual question does
 * @param nextWordBy the day by which its author hears what came of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Referred(ReceiverId receiver, @Nullable SealedText ask, Instant nextWordBy) {}
