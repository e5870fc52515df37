package org.yousaid.consultation.repeat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/**
 * Counts from the events alone how many responses came from people who gave more than one. One that was taken back is not
 * counted.
 */
public final class PersonCount {

    private final Map<PersonId, Long> responses = new HashMap<>();

    /** Takes what happened to a response. */
    public void take(ResponseEvent event) {
        switch (event) {
            case ResponseEvent.Recorded recorded -> count(recorded.contact());
            case ResponseEvent.Withdrawn withdrawn -> {
                PersonId person = withdrawn.person();
                if (person != null) {
                    responses.merge(person, -1L, Long::sum);
                }
            }
            case ResponseEvent.Redacted _ -> {}
        }
    }

    private void count(@Nullable SealedContact contact) {
        if (contact != null) {
            responses.merge(contact.person(), 1L, Long::sum);
        }
    }

    /** The responses of everybody who gave more than one. */
    public long repeated() {
        return responses.values().stream()
                .filter(given -> given >= Kind.SAME_PERSON.smallest())
                .mapToLong(Long::longValue)
                .sum();
    }
}
