package org.yousaid.suggestion.opportunity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param id one that is there; absent for a new one */
record MilestoneRequest(
        @Nullable String id,
        @Nullable String what,
        @Nullable LocalDate due) {}
