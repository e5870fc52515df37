package org.yousaid.consultation.results;

/**
 * From how many responses on anything is weighted.
 *
 * @param smallest groups with fewer are weighted together with others
 * @param fewest so many must have answered, and have told one of their groups
 */
record WeightingRules(int smallest, int fewest) {}
