package org.yousaid.suggestion.opportunity.web;

import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Brief;

/** Says what an opportunity is. */
record BriefRequest(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String serviceArea,
        @Nullable String owner) {

    Brief brief() {
        Complaints complaints = new Complaints();
        Brief brief = new Brief(
                complaints.line("/title", title),
                complaints.text("/summary", summary),
                complaints.line("/serviceArea", serviceArea),
                complaints.line("/owner", owner));
        complaints.raise();
        return brief;
    }
}
