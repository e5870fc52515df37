package org.yousaid.suggestion.wording;

import java.util.Base64;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.suggestion.wording.WordingDocuments.Standing;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Keeps the words of every suggestion with its vector, which is made here once for all instances, and whether it may be
 * read. What was erased before it came here is left out.
 */
@Component
@ProcessingGroup(WordingProjection.GROUP)
class WordingProjection {

    static final String GROUP = "projections-wording";

    private final WordingDocuments documents;
    private final PersonVault vault;

    WordingProjection(WordingDocuments documents, PersonVault vault) {
        this.documents = documents;
        this.vault = vault;
    }

    @EventHandler
    void on(SuggestionEvent event, TrackingToken token) {
        long place = token.position().orElseThrow();
        switch (event) {
            case SuggestionReceived received -> keep(place, received);
            case SuggestionScreened screened ->
                documents.moved(
                        place,
                        screened.id(),
                        new Standing(
                                screened.stage(),
                                screened.outcome().makesPublic(),
                                screened.outcome() == ScreeningOutcome.CLOSER_LOOK,
                                screened.opportunity()));
            case SuggestionReopened reopened -> documents.reopened(place, reopened.id(), reopened.stage());
            case SuggestionAssigned _, SuggestionStaffAsked _, SuggestionToldWhereItStands _ -> {}
            case SuggestionMoved moved -> {
                boolean released = moved.reached() == Reached.RELEASED;
                Standing now = new Standing(moved.stage(), true, released, released ? null : moved.opportunity());
                documents.moved(place, moved.id(), now);
            }
        }
    }

    private void keep(long place, SuggestionReceived event) {
        Optional<String> text = vault.open(event.text());
        if (text.isPresent()) {
            String title =
                    event.title() == null ? "" : vault.open(event.title()).orElse("");
            byte[] vector = SentenceModel.shared()
                    .vector(new Passage(title, text.get()))
                    .bytes();
            Optional<SealedText> sealed =
                    vault.sealWith(event.text(), Base64.getEncoder().encodeToString(vector));
            sealed.ifPresent(made -> documents.received(place, event, made));
        }
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }
}
