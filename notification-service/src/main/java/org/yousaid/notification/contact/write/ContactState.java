package org.yousaid.notification.contact.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.support.vault.SealedContact;

/** What is known of a contact, and what follows from it. */
sealed interface ContactState {

    /** When the way to reach the person was given; null before the first. */
    @Nullable
    Instant since();

    Map<Reference, Consents> agreed();

    default List<ContactEvent> decide(ContactCommand command) {
        return switch (command) {
            case ContactCommand.Remember remember -> remember(remember);
        };
    }

    default ContactState evolve(ContactEvent event) {
        return switch (event) {
            case ContactEvent.Remembered remembered ->
                new Known(remembered.sealed(), remembered.language(), remembered.at(), agreed());
            case ContactEvent.Agreed given -> agree(given);
        };
    }

    private List<ContactEvent> remember(ContactCommand.Remember given) {
        if (agreed().containsKey(given.givenWith())) {
            return List.of();
        }
        var person = given.sealed().person();
        List<ContactEvent> events = new ArrayList<>();
        Instant since = since();
        if (since == null || !given.at().isBefore(since)) {
            events.add(
                    new ContactEvent.Remembered(given.contact(), person, given.sealed(), given.language(), given.at()));
        }
        events.add(new ContactEvent.Agreed(given.contact(), person, given.givenWith(), given.consents(), given.at()));
        return events;
    }

    private ContactState agree(ContactEvent.Agreed given) {
        return switch (this) {
            case Unknown _ ->
                throw new IllegalStateException(given.contact() + " agreed before there was a way to reach anybody");
            case Known known -> {
                Map<Reference, Consents> all = new HashMap<>(known.agreed);
                all.put(given.givenWith(), given.consents());
                yield new Known(known.sealed, known.language, known.since, Map.copyOf(all));
            }
        };
    }

    record Unknown() implements ContactState {
        @Override
        public @Nullable Instant since() {
            return null;
        }

        @Override
        public Map<Reference, Consents> agreed() {
            return Map.of();
        }
    }

    record Known(SealedContact sealed, String language, Instant since, Map<Reference, Consents> agreed)
            implements ContactState {}
}
