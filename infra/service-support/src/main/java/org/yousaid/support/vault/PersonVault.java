package org.yousaid.support.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps one key per person and one per text, wrapped by a master key, and seals everything personal with them. Destroying
 * a key makes what it sealed unreadable in every event, topic and backup.
 */
public interface PersonVault {

    /** What stands where a text can no longer be read. */
    String REMOVED = "[removed]";

    /** The person with this address, found by a keyed hash of its normalised form, or a new one. */
    PersonId personWith(EmailAddress email);

    /** The person with this address, if there is one. */
    Optional<PersonId> find(EmailAddress email);

    /** A new person who can be reached, but not by e-mail. */
    PersonId newPerson();

    /**
     * Seals contact details under the person's key.
     *
     * @throws org.yousaid.support.problem.Refused with {@code not-ready} when the person was forgotten a moment ago
     */
    SealedContact seal(PersonId person, ContactDetails contact);

    /** The contact details; empty once the person is forgotten. */
    Optional<ContactDetails> open(SealedContact sealed);

    /** Seals a text under a new key of its own. */
    SealedText seal(TextOwner owner, String text);

    /** Seals several texts, each under a new key of its own, in one round trip; in the order given. */
    List<SealedText> sealAll(TextOwner owner, List<String> texts);

    /** Seals something that was made of a text under the key of that text, so that both go together; empty once it is gone. */
    Optional<SealedText> sealWith(SealedText text, String madeOfIt);

    /** The text; empty once its key is destroyed. */
    Optional<String> open(SealedText text);

    /** The text, or {@value #REMOVED} once its key is destroyed. */
    default String read(SealedText text) {
        return open(text).orElse(REMOVED);
    }

    /** Several texts as {@link #read} gives them; one round trip for the keys that are not at hand. */
    Map<SealedText, String> readAll(Collection<SealedText> texts);

    /** Destroys the key of one text. */
    void redact(SealedText text);

    /** Destroys everything that could make something of this person readable: key, hash of the address, text keys. */
    void forget(PersonId person);

    /**
     * The ids of all keys that were destroyed in the last two minutes, by whichever instance. What this one held of them in
     * memory is gone afterwards; who keeps texts in memory asks this from time to time and drops those.
     */
    Set<String> destroyedLately();

    /** A keyed hash of any content: equal for equal content, and of no use to whoever lacks the master key. */
    String fingerprint(String content);
}
