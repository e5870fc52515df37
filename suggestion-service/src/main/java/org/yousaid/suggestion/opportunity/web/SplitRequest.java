package org.yousaid.suggestion.opportunity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Brief;

/** Says what the new one is, and which suggestions go there. */
record SplitRequest(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String serviceArea,
        @Nullable String owner,
        @Nullable List<String> suggestions) {

    Brief brief() {
        return new BriefRequest(title, summary, serviceArea, owner).brief();
    }
}
