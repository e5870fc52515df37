package org.yousaid.consultation.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.vault.SealedText;

/**
 * A response with all that became of it, as its events tell.
 *
 * @param version the number of its events
 * @param given with the words that stand there now
 * @param redactions the latest last
 */
record Reading(
        long version,
        ResponseEvent.Recorded given,
        List<ResponseEvent.Redacted> redactions,
        ResponseEvent.@Nullable Withdrawn withdrawn) {

    Reading {
        redactions = List.copyOf(redactions);
    }

    /** Out of all events of one response; empty when there are none. */
    static Optional<Reading> of(List<ResponseEvent> events) {
        ResponseEvent.@Nullable Recorded given = null;
        ResponseEvent.@Nullable Withdrawn withdrawn = null;
        List<ResponseEvent.Redacted> redactions = new ArrayList<>();
        Map<String, SealedText> texts = new HashMap<>();
        for (ResponseEvent event : events) {
            switch (event) {
                case ResponseEvent.Recorded recorded -> given = recorded;
                case ResponseEvent.Redacted redacted -> {
                    redactions.add(redacted);
                    texts.put(redacted.question(), redacted.text());
                }
                case ResponseEvent.Withdrawn taken -> withdrawn = taken;
            }
        }
        return given == null
                ? Optional.empty()
                : Optional.of(new Reading(events.size(), given.reworded(texts), redactions, withdrawn));
    }

    /** What it says to a question in words, sealed. */
    Optional<SealedText> words(String question) {
        return given.answers().stream()
                .filter(answer -> answer.question().equals(question))
                .flatMap(answer -> answer.words().stream())
                .findFirst();
    }

    /** Everything it says in words; nothing once it is withdrawn. */
    List<SealedText> words() {
        return withdrawn == null
                ? given.answers().stream()
                        .flatMap(answer -> answer.words().stream())
                        .toList()
                : List.of();
    }

    /** What may be read of it; nothing once it is withdrawn. */
    List<Answer> answers() {
        return withdrawn == null ? given.answers() : List.of();
    }
}
