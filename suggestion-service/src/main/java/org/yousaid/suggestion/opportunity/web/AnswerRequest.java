package org.yousaid.suggestion.opportunity.web;

import org.jspecify.annotations.Nullable;

/** What the expert answered. */
record AnswerRequest(@Nullable String answer) {

    String read() {
        return Complaints.onlyText("/answer", answer);
    }
}
