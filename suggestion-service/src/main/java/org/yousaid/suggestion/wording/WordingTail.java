package org.yousaid.suggestion.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.wording.WordingDocuments.Sealed;
import org.yousaid.support.vault.PersonVault;

/**
 * How far one index has read. It reads on when it is asked to: from time to time, and before it answers, so that what was
 * acknowledged is found and what was erased is not.
 */
public final class WordingTail {

    private static final int AT_ONCE = 1_000;

    private final WordingDocuments documents;
    private final TextVectors vectors;
    private final PersonVault vault;
    private final WordingReader reader;
    private long reached = -1;
    private Set<String> gone = Set.of();

    WordingTail(WordingDocuments documents, TextVectors vectors, PersonVault vault, WordingReader reader) {
        this.documents = documents;
        this.vectors = vectors;
        this.vault = vault;
        this.reader = reader;
    }

    /** Tells the index what is erased, and what is new. */
    public synchronized void readOn() {
        dropErased();
        List<Sealed> fresh = documents.after(reached, AT_ONCE);
        while (!fresh.isEmpty()) {
            tell(fresh.stream().filter(each -> !gone.contains(each.key())).toList());
            reached = fresh.getLast().place();
            fresh = documents.after(reached, AT_ONCE);
        }
    }

    private void tell(List<Sealed> readable) {
        Map<String, TextVector> known =
                vectors.of(readable.stream().map(Sealed::key).toList());
        for (OpenedWordings opened : OpenedWordings.of(readable, vault)) {
            Optional.ofNullable(known.get(opened.key()))
                    .ifPresent(vector -> reader.put(opened.place(), opened.suggestion(), vector));
        }
    }

    private void dropErased() {
        Set<String> destroyed = vault.destroyedLately();
        Set<String> news = new HashSet<>(destroyed);
        news.removeAll(gone);
        if (!news.isEmpty()) {
            documents.sealedWith(news).forEach(reader::remove);
            vectors.forget(news);
        }
        gone = destroyed;
    }

    synchronized void startOver() {
        reader.clear();
        reached = -1;
    }
}
