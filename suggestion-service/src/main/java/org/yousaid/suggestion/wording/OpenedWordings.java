package org.yousaid.suggestion.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.similarity.Passage;
import org.yousaid.suggestion.wording.WordingDocuments.Sealed;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * A suggestion's words, opened; what cannot be read any more is left out.
 *
 * @param text as it is stored
 */
record OpenedWordings(long place, SealedText text, WordedSuggestion suggestion) {

    String key() {
        return text.keyId();
    }

    Passage passage() {
        return new Passage(Objects.requireNonNullElse(suggestion.title(), ""), suggestion.text());
    }

    static List<OpenedWordings> of(List<Sealed> sealed, PersonVault vault) {
        List<SealedText> texts = new ArrayList<>();
        for (Sealed each : sealed) {
            each.title().ifPresent(texts::add);
            texts.add(each.text());
        }
        Map<SealedText, String> words = vault.readAll(texts);
        return sealed.stream()
                .map(each -> opened(each, words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OpenedWordings> opened(Sealed sealed, Map<SealedText, String> words) {
        @Nullable
        String title =
                sealed.title().flatMap(headline -> readable(headline, words)).orElse(null);
        return readable(sealed.text(), words)
                .map(text -> new OpenedWordings(sealed.place(), sealed.text(), sealed.opened(title, text)));
    }

    private static Optional<String> readable(SealedText text, Map<SealedText, String> words) {
        return Optional.ofNullable(words.get(text)).filter(read -> !read.equals(PersonVault.REMOVED));
    }
}
