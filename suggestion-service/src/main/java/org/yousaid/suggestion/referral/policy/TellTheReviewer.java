package org.yousaid.suggestion.referral.policy;

import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.referral.ReferralEvent.BodyAnswered;
import org.yousaid.suggestion.referral.ReferralEvent.BodyStayedSilent;
import org.yousaid.suggestion.referral.ReferralId;
import org.yousaid.suggestion.suggestion.StaffReason;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AskStaff;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;

/** Tells who looks after a suggestion, or referred it, that the body has answered, or that it stays silent. */
@Component
@ProcessingGroup(ReferralPolicies.GROUP)
class TellTheReviewer {

    private final Suggestions suggestions;
    private final CommandGateway commands;

    TellTheReviewer(Suggestions suggestions, CommandGateway commands) {
        this.suggestions = suggestions;
        this.commands = commands;
    }

    @EventHandler
    void on(BodyAnswered answered) {
        if (answered.answer().settles()) {
            tell(answered.id(), StaffReason.REFERRAL_ANSWERED, answered.asked().by(), answered.at(), answered.at());
        }
    }

    @EventHandler
    void on(BodyStayedSilent silent) {
        tell(silent.id(), StaffReason.REFERRAL_SILENT, silent.asked().by(), silent.at(), silent.at());
    }

    /** The suggestion asks once for each reason and time, and not at all when it is closed. */
    private void tell(ReferralId referral, StaffReason why, String referredBy, Instant about, Instant at) {
        SuggestionId suggestion = referral.suggestion();
        String staff =
                suggestions.find(suggestion).map(SuggestionView::assignee).orElse(referredBy);
        @Nullable Object _ = commands.sendAndWait(new AskStaff(suggestion, why, about, staff, at));
    }
}
