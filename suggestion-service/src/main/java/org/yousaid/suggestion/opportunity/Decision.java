package org.yousaid.suggestion.opportunity;

import java.time.LocalDate;

/**
 * What was decided, by whom and why; public.
 *
 * @param decider the person or the committee that decided
 * @param committee whether it was a committee
 * @param on the day it was decided
 */
public record Decision(boolean approved, String reasons, String decider, boolean committee, LocalDate on) {}
