package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Words that no mail can carry: somebody tells them on the phone or puts them in the post. */
public interface WordsByHand {

    /** Those of one way, or of all, the ones that have waited longest first. */
    List<ByHand> waiting(@Nullable Way way, int limit);

    /** What waits to be told about this promise. */
    Optional<ByHand> about(Reference promise);

    /** How it can be told. */
    enum Way {
        POST,
        PHONE,
        /** There was an e-mail address and it does not work; there is nothing else. */
        NONE
    }

    /**
     * A word that waits for somebody to tell it.
     *
     * @param text what a colleague wrote, sealed; absent where the word is on a public page
     */
    record ByHand(
            Reference promise,
            Word word,
            Way way,
            SealedContact contact,
            Instant since,
            @Nullable SealedText text) {}
}
