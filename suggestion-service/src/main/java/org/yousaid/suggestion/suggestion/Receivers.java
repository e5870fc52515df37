package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the named receivers that a suggestion can be referred to. */
public interface Receivers {

    /**
     * The receiver that is meant, when what was given is an id; nothing when it is a name in somebody's own words.
     *
     * @param language in which its name is wanted
     * @throws org.yousaid.support.problem.Refused with {@code no-such-receiver} when there is none or it is retired
     */
    Optional<Chosen> chosen(@Nullable String given, String language, Instant now);

    /**
     * A receiver, and what follows from referring to it now.
     *
     * @param answerBy the day by which it is asked to answer
     * @param nextWordBy the day by which the author hears what came of it
     */
    record Chosen(ReceiverId receiver, String name, LocalDate answerBy, Instant nextWordBy) {}
}
