package org.yousaid.gateway.pages.opportunity;

import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.ProcessDefinition;

/** What the process in force asks for before a step, where another form of the page gives it. */
record StepNeeds(ProcessDefinition process) {

    public @Nullable String assess() {
        return process.asks("assess", "advice") ? "Needs the answer of an expert: ask for advice first." : null;
    }

    public @Nullable String start() {
        return process.asks("deliver", "milestones") ? "Needs milestones: set them in the plan first." : null;
    }

    public @Nullable String deliver() {
        return process.asks("end", "evidence") ? "Needs something that shows what was done: add that first." : null;
    }
}
