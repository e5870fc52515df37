package org.yousaid.contract;

/**
 * What someone agreed to be written to about.
 *
 * @param thankMe a thank-you for this answer or idea
 * @param tellMeTheResult the result, once there is one
 * @param keepMeInformed how things go on
 */
public record Consents(boolean thankMe, boolean tellMeTheResult, boolean keepMeInformed) {

    /** Whether anything was agreed to at all; only then may the person be written to. */
    public boolean any() {
        return thankMe || tellMeTheResult || keepMeInformed;
    }
}
