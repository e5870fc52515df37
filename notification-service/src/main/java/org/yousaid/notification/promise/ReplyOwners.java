package org.yousaid.notification.promise;

import java.util.Collection;
import java.util.Optional;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;

/** Who is responsible for the replies that are owed. */
public interface ReplyOwners {

    /** Who is responsible for a consultation, in the words of its page; empty while nobody told us. */
    Optional<String> of(ConsultationSummary consultation);

    /** Whose work a suggestion has become; empty while nobody took it up. */
    Optional<String> ofSuggestion(Reference suggestion);

    /** The slugs of what somebody is responsible for. */
    Collection<String> consultationsOf(String owner);

    /** Everybody who is responsible for something. */
    Collection<String> all();
}
