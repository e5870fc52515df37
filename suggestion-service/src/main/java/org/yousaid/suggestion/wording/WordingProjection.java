package org.yousaid.suggestion.wording;

import com.mongodb.client.model.UpdateOneModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.similarity.Passage;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.suggestion.wording.WordingDocuments.Standing;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Keeps the words of every suggestion and whether it may be read, and has its vector made. What was erased before it came
 * here is left out.
 */
@Component
@ProcessingGroup(WordingProjection.GROUP)
class WordingProjection {

    static final String GROUP = "projections-wording";

    private final WordingDocuments documents;
    private final TextVectors vectors;
    private final PersonVault vault;
    private final FoldedBatch<Happened> batches = new FoldedBatch<>(WordingProjection.class);

    WordingProjection(WordingDocuments documents, TextVectors vectors, PersonVault vault) {
        this.documents = documents;
        this.vectors = vectors;
        this.vault = vault;
    }

    /** @param place of the event among all */
    private record Happened(long place, SuggestionEvent event) {

        Stream<SuggestionReceived> received() {
            return event instanceof SuggestionReceived received ? Stream.of(received) : Stream.empty();
        }
    }

    /** A whole batch at once: each text's vector takes a while, each write a turn of the disk. */
    @EventHandler
    void on(SuggestionEvent event, TrackingToken token, UnitOfWork<?> work) {
        List<Happened> batch = batches.take(new Happened(token.position().orElseThrow(), event), work);
        if (!batch.isEmpty()) {
            keep(batch);
        }
    }

    /** First the vectors: who reads the words looks for them. */
    private void keep(List<Happened> batch) {
        Set<String> readable =
                vectors.keep(passages(batch.stream().flatMap(Happened::received).toList()));
        documents.write(batch.stream()
                .flatMap(happened -> change(happened, readable).stream())
                .toList());
    }

    private Map<SealedText, Passage> passages(List<SuggestionReceived> received) {
        Map<SealedText, String> words = vault.readAll(received.stream()
                .flatMap(event -> Stream.of(event.text(), event.title()))
                .filter(Objects::nonNull)
                .toList());
        Map<SealedText, Passage> passages = new LinkedHashMap<>();
        for (SuggestionReceived event : received) {
            String title =
                    event.title() == null ? "" : readable(event.title(), words).orElse("");
            readable(event.text(), words).ifPresent(text -> passages.put(event.text(), new Passage(title, text)));
        }
        return passages;
    }

    private static Optional<String> readable(SealedText text, Map<SealedText, String> words) {
        return Optional.ofNullable(words.get(text)).filter(read -> !read.equals(PersonVault.REMOVED));
    }

    private static Optional<UpdateOneModel<Document>> change(Happened happened, Set<String> readable) {
        long place = happened.place();
        return switch (happened.event()) {
            case SuggestionReceived received ->
                readable.contains(received.text().keyId())
                        ? Optional.of(WordingDocuments.received(place, received))
                        : Optional.empty();
            case SuggestionScreened screened ->
                Optional.of(WordingDocuments.moved(
                        place,
                        screened.id(),
                        new Standing(
                                screened.stage(),
                                screened.outcome().makesPublic(),
                                screened.outcome() == ScreeningOutcome.CLOSER_LOOK,
                                screened.opportunity())));
            case SuggestionReopened reopened ->
                Optional.of(WordingDocuments.reopened(place, reopened.id(), reopened.stage()));
            case SuggestionAssigned _, SuggestionNoted _, SuggestionStaffAsked _, SuggestionToldWhereItStands _ ->
                Optional.empty();
            case SuggestionMoved moved -> {
                boolean released = moved.reached() == Reached.RELEASED;
                Standing now = new Standing(moved.stage(), true, released, released ? null : moved.opportunity());
                yield Optional.of(WordingDocuments.moved(place, moved.id(), now));
            }
        };
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }
}
