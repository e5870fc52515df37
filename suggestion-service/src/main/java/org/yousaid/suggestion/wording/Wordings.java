package org.yousaid.suggestion.wording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.PersonVault;

/** The words of all suggestions that may still be read, for those who index them in memory. */
@Component
public final class Wordings {

    private final WordingDocuments documents;
    private final TextVectors vectors;
    private final PersonVault vault;
    private final List<WordingTail> tails = new CopyOnWriteArrayList<>();

    Wordings(WordingDocuments documents, TextVectors vectors, PersonVault vault) {
        this.documents = documents;
        this.vectors = vectors;
        this.vault = vault;
    }

    /** Lets an index read all that is there, and from then on what is new. */
    public WordingTail tail(WordingReader reader) {
        WordingTail tail = new WordingTail(documents, vectors, vault, reader);
        tails.add(tail);
        return tail;
    }

    /** These suggestions as they are now, as far as their words can be read. */
    public Map<SuggestionId, WordedSuggestion> withIds(Collection<SuggestionId> ids) {
        Map<SuggestionId, WordedSuggestion> found = new LinkedHashMap<>();
        OpenedWordings.of(documents.withIds(ids), vault)
                .forEach(opened -> found.put(opened.suggestion().id(), opened.suggestion()));
        return found;
    }

    /** Rebuilt documents may say something else at the same places. */
    @EventListener
    void readAnew(ProjectionRebuilt rebuilt) {
        if (rebuilt.group().equals(WordingProjection.GROUP)) {
            tails.forEach(WordingTail::startOver);
        }
    }
}
