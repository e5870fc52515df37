package org.yousaid.suggestion.opportunity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Brief;

/** @param keptBack whether the public sees it only once it is assessed */
record IdentifyRequest(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String serviceArea,
        @Nullable String owner,
        @Nullable List<String> suggestions,
        @Nullable Boolean keptBack) {

    Brief brief() {
        return new BriefRequest(title, summary, serviceArea, owner).brief();
    }
}
