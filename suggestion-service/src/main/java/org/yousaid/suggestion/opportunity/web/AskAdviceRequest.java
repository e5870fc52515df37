package org.yousaid.suggestion.opportunity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent.AdviceAsked;
import org.yousaid.suggestion.opportunity.web.OpportunityDesk.Asked;

/** Asks an expert. */
record AskAdviceRequest(
        @Nullable String expert,
        @Nullable String field,
        @Nullable String question,
        @Nullable LocalDate by) {

    Wanted wanted() {
        Complaints complaints = new Complaints();
        Wanted read = new Wanted(
                complaints.line("/expert", expert),
                complaints.line("/field", field),
                complaints.text("/question", question),
                complaints.day("/by", by));
        complaints.raise();
        return read;
    }

    /** Whose advice on what is wanted by when. */
    record Wanted(String expert, String field, String question, LocalDate by) {

        OpportunityCommand.AskAdvice command(Asked asked, String advice) {
            return new OpportunityCommand.AskAdvice(asked.id(), asked.request(), advice, expert, field, question, by);
        }

        boolean isWhatWasAsked(AdviceAsked event) {
            return equals(new Wanted(event.expert(), event.field(), event.question(), event.answerBy()));
        }
    }
}
