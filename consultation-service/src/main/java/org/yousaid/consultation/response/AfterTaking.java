package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.support.vault.SealedText;

/**
 * Hears of every answer once it is on disk, while its words are still at hand. Its author waits meanwhile, so it is quick;
 * if it fails, the answer stands all the same.
 */
public interface AfterTaking {

    void taken(TakenDown taken);

    /**
     * An answer that was stored a moment ago. Prints without its words.
     *
     * @param traces what was noticed about the way it came
     * @param texts everything in it that was written in words, in no particular order
     */
    record TakenDown(ResponseId id, ConsultationId consultation, Instant at, Traces traces, List<Written> texts) {

        public TakenDown {
            texts = List.copyOf(texts);
        }
    }

    /** One text, plain and sealed. Prints without its words. */
    record Written(String text, SealedText sealed) {

        @Override
        public String toString() {
            return "Written[" + sealed + "]";
        }
    }
}
