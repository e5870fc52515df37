package org.yousaid.suggestion.wording;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.wording.WordingDocuments.Sealed;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** A suggestion's words and vector, opened; what cannot be read any more is left out. */
record OpenedWordings(long place, WordedSuggestion suggestion, TextVector vector) {

    static List<OpenedWordings> of(List<Sealed> sealed, PersonVault vault) {
        List<SealedText> texts = new ArrayList<>();
        for (Sealed each : sealed) {
            each.title().ifPresent(texts::add);
            texts.add(each.text());
            texts.add(each.vector());
        }
        Map<SealedText, String> words = vault.readAll(texts);
        return sealed.stream()
                .map(each -> opened(each, words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OpenedWordings> opened(Sealed sealed, Map<SealedText, String> words) {
        Optional<String> text = readable(sealed.text(), words);
        Optional<String> vector = readable(sealed.vector(), words);
        if (text.isEmpty() || vector.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        String title =
                sealed.title().flatMap(headline -> readable(headline, words)).orElse(null);
        return Optional.of(new OpenedWordings(
                sealed.place(),
                sealed.opened(title, text.get()),
                TextVector.of(Base64.getDecoder().decode(vector.get()))));
    }

    private static Optional<String> readable(SealedText text, Map<SealedText, String> words) {
        return Optional.ofNullable(words.get(text)).filter(read -> !read.equals(PersonVault.REMOVED));
    }
}
