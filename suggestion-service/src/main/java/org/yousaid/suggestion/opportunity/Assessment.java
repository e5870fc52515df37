package org.yousaid.suggestion.opportunity;

/**
 * What it would take, what it would cost and whom it would help; public.
 *
 * @param objectives how it fits with what the council has set out to do
 * @param equalityImpact whom it helps or hinders more than others
 */
public record Assessment(String benefit, Cost cost, Effort effort, String objectives, String equalityImpact) {}
