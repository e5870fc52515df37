package org.yousaid.suggestion.opportunity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.CouncillorView;
import org.yousaid.support.text.Visible;

/** A councillor's view. */
record ViewRequest(
        @Nullable String councillor,
        @Nullable String ward,
        CouncillorView.@Nullable Stance stance,
        @Nullable String words) {

    CouncillorView view(@Nullable String otherwise, Instant at) {
        Complaints complaints = new Complaints();
        CouncillorView read = new CouncillorView(
                complaints.line("/councillor", councillor == null || !Visible.is(councillor) ? otherwise : councillor),
                complaints.optionalLine("/ward", ward),
                complaints.required("/stance", stance, CouncillorView.Stance.NEUTRAL),
                complaints.text("/words", words),
                at);
        complaints.raise();
        return read;
    }
}
