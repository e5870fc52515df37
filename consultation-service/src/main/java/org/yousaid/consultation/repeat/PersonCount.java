package org.yousaid.consultation.repeat;

import java.util.HashMap;
import java.util.Map;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** Counts from the events alone how many responses came from people who gave more than one. */
public final class PersonCount {

    private final Map<PersonId, Long> responses = new HashMap<>();

    public void count(ResponseEvent.Recorded response) {
        SealedContact contact = response.contact();
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
