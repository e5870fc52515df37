package org.yousaid.gateway.pages.tracker;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Evidence;
import org.yousaid.gateway.pages.common.Suggestion;

/** What was done so far about a suggestion: what its opportunity shows everybody. */
@Component
class DoneSoFar {

    private record Opportunity(List<Evidence> evidence) {}

    private final Council council;

    DoneSoFar(Council council) {
        this.council = council;
    }

    List<Evidence> of(Suggestion suggestion) {
        return suggestion.opportunity() == null
                ? List.of()
                : council.find(SUGGESTION, Opportunity.class, "/api/opportunities/{id}", suggestion.opportunity())
                        .map(Opportunity::evidence)
                        .orElse(List.of());
    }
}
