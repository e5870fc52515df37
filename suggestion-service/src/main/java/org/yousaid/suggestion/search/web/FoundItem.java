package org.yousaid.suggestion.search.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.search.Finding;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.search.OpportunityStages;
import org.yousaid.suggestion.suggestion.FirstWords;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.wording.WordedSuggestion;

/**
 * What was found.
 *
 * @param reference of a suggestion
 * @param opportunity the one it is, or that the suggestion is in
 * @param text how it begins
 * @param stage of an opportunity that at which its suggestions stand
 * @param state of an opportunity
 * @param ward of a suggestion
 * @param wards of an opportunity: those that its public suggestions are about
 * @param service the service area of the opportunity
 * @param receivedAt when it was received or begun
 */
record FoundItem(
        Kind kind,
        @Nullable Reference reference,
        @Nullable OpportunityId opportunity,
        String title,
        String text,
        String stage,
        String stageName,
        @Nullable OpportunityStatus state,
        @Nullable String ward,
        List<String> wards,
        @Nullable String service,
        Instant receivedAt) {

    private static final String ENGLISH = "en";

    static FoundItem of(Finding finding, Processes processes) {
        return switch (finding) {
            case Finding.OfSuggestion found -> suggestion(found, processes);
            case Finding.OfOpportunity found -> opportunity(found, processes);
        };
    }

    private static FoundItem suggestion(Finding.OfSuggestion found, Processes processes) {
        WordedSuggestion suggestion = found.suggestion();
        return new FoundItem(
                Kind.SUGGESTION,
                suggestion.id().reference(),
                suggestion.opportunity(),
                suggestion.shownTitle(),
                FirstWords.of(suggestion.text(), FirstWords.EXCERPT),
                suggestion.stage(),
                processes
                        .running(suggestion.process())
                        .stage(suggestion.stage())
                        .map(known -> known.name().in(suggestion.language()))
                        .orElse(suggestion.stage()),
                null,
                suggestion.ward(),
                Optional.ofNullable(suggestion.ward()).stream().toList(),
                found.service(),
                suggestion.receivedAt());
    }

    private static FoundItem opportunity(Finding.OfOpportunity found, Processes processes) {
        ListedOpportunity opportunity = found.opportunity();
        Stage stage = OpportunityStages.of(opportunity.status(), processes.current());
        return new FoundItem(
                Kind.OPPORTUNITY,
                null,
                opportunity.id(),
                opportunity.title(),
                FirstWords.of(opportunity.summary(), FirstWords.EXCERPT),
                stage.id(),
                stage.name().in(ENGLISH),
                opportunity.status(),
                null,
                found.wards(),
                opportunity.serviceArea(),
                opportunity.begunAt());
    }
}
