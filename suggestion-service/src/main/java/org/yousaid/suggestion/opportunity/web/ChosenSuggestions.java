package org.yousaid.suggestion.opportunity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.opportunity.OpportunityRefusal;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.Refused;

/** Reads which suggestions somebody chose. */
@Component
class ChosenSuggestions {

    private static final int MOST = 500;

    private final Suggestions suggestions;
    private final Processes processes;

    ChosenSuggestions(Suggestions suggestions, Processes processes) {
        this.suggestions = suggestions;
        this.processes = processes;
    }

    /** At least one. */
    List<SuggestionId> some(@Nullable List<String> given) {
        List<SuggestionId> read = any(given);
        if (read.isEmpty()) {
            Complaints complaints = new Complaints();
            complaints.add("/suggestions", "missing", "Name at least one suggestion by its reference.");
            complaints.raise();
        }
        return read;
    }

    List<SuggestionId> any(@Nullable List<String> given) {
        List<String> typed = Objects.requireNonNullElse(given, List.of());
        Complaints complaints = new Complaints();
        if (typed.size() > MOST) {
            complaints.add("/suggestions", "too-many", "At most " + MOST + " at once.");
            complaints.raise();
        }
        List<SuggestionId> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String pointer = "/suggestions/" + i;
            Reference.read(Objects.requireNonNullElse(typed.get(i), ""))
                    .ifPresentOrElse(
                            reference -> read.add(SuggestionId.of(reference)),
                            () -> complaints.add(pointer, "wrong-value", "A reference looks like YS-7K3M-9QX4-T2BH."));
        }
        complaints.raise();
        return read.stream().distinct().toList();
    }

    /** Refuses what cannot be gathered in this opportunity, or in a new one. */
    void checkFree(List<SuggestionId> chosen, @Nullable OpportunityId by) {
        for (SuggestionId id : chosen) {
            String reference = id.reference().value();
            SuggestionView view = suggestions
                    .find(id)
                    .orElseThrow(() -> new Refused(new OpportunityRefusal.UnknownSuggestion(reference)));
            OpportunityId in = view.opportunity();
            if (in != null && !in.equals(by)) {
                throw new Refused(new SuggestionRefusal.InAnOpportunity(in));
            }
            if (processes.running(view.process()).stage(view.stage()).orElseThrow() instanceof Stage.End) {
                throw new Refused(new OpportunityRefusal.SuggestionEnded(reference));
            }
        }
    }
}
