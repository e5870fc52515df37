package org.yousaid.suggestion.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.wording.WordingDocuments.Sealed;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

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
        List<OpenedWordings> words = OpenedWordings.of(readable, vault);
        Map<String, TextVector> known = known(words);
        words.forEach(opened -> Optional.ofNullable(known.get(opened.key()))
                .ifPresent(vector -> reader.put(opened.place(), opened.suggestion(), vector)));
    }

    /** Those of words that an earlier version or another model has left without one are made here. */
    private Map<String, TextVector> known(List<OpenedWordings> words) {
        Map<String, TextVector> known =
                new HashMap<>(vectors.of(words.stream().map(OpenedWordings::key).toList()));
        Map<SealedText, Passage> without = new HashMap<>();
        words.stream()
                .filter(opened -> !known.containsKey(opened.key()))
                .forEach(opened -> without.put(opened.text(), opened.passage()));
        known.putAll(vectors.of(vectors.keep(without)));
        return known;
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
