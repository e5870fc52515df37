package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.Optional;
import org.yousaid.contract.Reference;

/** Words that would keep a promise, from when they are written until it is recorded what became of them. */
public interface WordsUnderWay {

    /** A word that was written about this promise, if there is one. */
    Optional<UnderWay> about(Reference promise);

    /** How far a word has come. */
    sealed interface UnderWay {

        /** The mail server took it at that time; the promise does not know yet. */
        record Taken(Word word, Instant at) implements UnderWay {}

        /** It waits for the mail server. */
        record Written() implements UnderWay {}

        /** It waits for somebody to tell it. */
        record ByHand() implements UnderWay {}

        /** It was to go out by itself, and waits until somebody counts what was said so far. */
        record Uncounted() implements UnderWay {}
    }
}
