package org.yousaid.suggestion.pace;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;

/** Writes down each step of each suggestion with the days it took. What was imported as history took no time of ours. */
@Component
@ProcessingGroup(PaceProjection.GROUP)
class PaceProjection {

    static final String GROUP = "projections-pace";

    private final PaceDocuments documents;
    private final Processes processes;

    PaceProjection(PaceDocuments documents, Processes processes) {
        this.documents = documents;
        this.processes = processes;
    }

    @EventHandler
    void on(SuggestionEvent event, @SequenceNumber long version) {
        switch (event) {
            case SuggestionReceived received -> {
                if (!received.historic()) {
                    documents.begin(received.id(), received.stage(), received.receivedAt(), version);
                }
            }
            case SuggestionScreened screened -> {
                ProcessDefinition process = processes.running(screened.process());
                if (documents.stands(screened.id(), process.received().id())) {
                    documents.step(screened.id(), process.screened().id(), screened.at(), version);
                }
                documents.step(screened.id(), screened.stage(), screened.at(), version);
            }
            case SuggestionMoved moved -> documents.step(moved.id(), moved.stage(), moved.at(), version);
            case SuggestionReopened reopened ->
                documents.beginAgain(reopened.id(), reopened.stage(), reopened.at(), version);
            case SuggestionAssigned _, SuggestionNoted _, SuggestionStaffAsked _, SuggestionToldWhereItStands _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }
}
