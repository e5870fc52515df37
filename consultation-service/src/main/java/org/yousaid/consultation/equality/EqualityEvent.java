package org.yousaid.consultation.equality;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.consultation.consultation.ConsultationId;

/** What somebody told us about themselves, without who or when. */
public sealed interface EqualityEvent {

    ConsultationId consultation();

    /**
     * Somebody answered the equality questions of a consultation.
     *
     * @param id a keyed hash; whose it is can be worked out as long as the consultation's link key is kept, and never after
     * @param answers ids of options by the ids of their questions
     * @param day when the answer left the waiting place with others, not when it was given
     */
    record Answered(String id, ConsultationId consultation, Map<String, String> answers, LocalDate day)
            implements EqualityEvent {

        public Answered {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }
    }
}
