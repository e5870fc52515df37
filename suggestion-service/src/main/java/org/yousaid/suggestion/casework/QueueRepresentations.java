package org.yousaid.suggestion.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.suggestion.FirstWords;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Opens the words of a page of work, all in one round trip. */
@Component
class QueueRepresentations {

    private final Suggestions suggestions;
    private final PersonVault vault;

    QueueRepresentations(Suggestions suggestions, PersonVault vault) {
        this.suggestions = suggestions;
        this.vault = vault;
    }

    /** A page of work; {@code next} goes into {@code after}. */
    record Queue(List<Item> items, @Nullable String next) {}

    /**
     * One suggestion that waits.
     *
     * @param overdue whether its author should have heard something by now
     * @param reopened whether its author said that an answer did not answer them
     * @param version what {@code If-Match} wants
     */
    record Item(
            Reference reference,
            String title,
            String text,
            String stage,
            Instant since,
            @Nullable Instant nextWordBy,
            boolean overdue,
            @Nullable String ward,
            @Nullable String assignee,
            boolean reopened,
            long version) {}

    Queue of(CaseworkQueue.Page page, @Nullable String next, Instant now) {
        Map<SuggestionId, SuggestionView> views =
                suggestions
                        .these(page.waiting().stream()
                                .map(CaseworkQueue.Waiting::suggestion)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(SuggestionView::id, Function.identity()));
        Map<SealedText, String> words = vault.readAll(views.values().stream()
                .flatMap(view -> Stream.of(view.text(), view.title()))
                .filter(Objects::nonNull)
                .toList());
        List<Item> items = page.waiting().stream()
                .map(CaseworkQueue.Waiting::suggestion)
                .map(views::get)
                .filter(Objects::nonNull)
                .map(view -> item(view, words, now))
                .toList();
        return new Queue(items, next);
    }

    private static Item item(SuggestionView view, Map<SealedText, String> words, Instant now) {
        String text = words.getOrDefault(view.text(), PersonVault.REMOVED);
        String title =
                view.title() == null ? FirstWords.of(text) : words.getOrDefault(view.title(), PersonVault.REMOVED);
        Instant next = view.nextWordBy();
        return new Item(
                view.id().reference(),
                title,
                text,
                view.stage(),
                view.since(),
                next,
                next != null && next.isBefore(now),
                view.ward(),
                view.assignee() == null || view.assignee().isEmpty() ? null : view.assignee(),
                view.reopening() != null,
                view.version());
    }
}
