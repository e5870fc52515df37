package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Words that no mail can carry: somebody tells them on the phone or puts them in the post. */
public interface WordsByHand {

    /** Those of one way, or of all, the ones that have waited longest first. */
    List<ByHand> waiting(@Nullable Way way, @Nullable After after, int limit);

    /** What waits to be told about this promise, what has waited longest first. */
    List<ByHand> about(Reference promise);

    /** That word was told: it waits no more, and never comes back. */
    void told(ByHand word);

    /** Nobody waits for a word about this promise any more. */
    void drop(Reference promise);

    /** How it can be told. */
    enum Way {
        POST,
        PHONE,
        /** There was an e-mail address and it does not work; there is nothing else. */
        NONE
    }

    /** Where a page begins: after the word with this id, ready since then. */
    record After(Instant since, String id) {}

    /**
     * A word that waits for somebody to tell it.
     *
     * @param id of the word: the same word never waits twice
     * @param text what a colleague wrote, sealed; absent where the word is on a public page
     */
    record ByHand(
            String id,
            Reference promise,
            Word word,
            Way way,
            SealedContact contact,
            Instant since,
            @Nullable SealedText text) {}
}
