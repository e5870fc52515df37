package org.yousaid.suggestion.opportunity.web;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.support.text.Visible;

/** Shows what was done. */
record EvidenceRequest(
        @Nullable String words,
        @Nullable String link,
        @Nullable String milestone) {

    /** Without a picture. */
    Evidence evidence(Instant at) {
        Complaints complaints = new Complaints();
        Evidence read = evidence(complaints, at);
        complaints.raise();
        return read;
    }

    /** Says to the complaints what is wrong. */
    Evidence evidence(Complaints complaints, Instant at) {
        String read = complaints.text("/words", words);
        String address = complaints.optionalLine("/link", link);
        if (address != null && !isAddress(address)) {
            complaints.add("/link", "wrong-value", "An address that begins with https://.");
        }
        return new Evidence(read, address, at, null, null);
    }

    /** Id of the milestone that it shows. */
    @Nullable
    String shows() {
        return milestone == null || !Visible.is(milestone) ? null : milestone.strip();
    }

    private static boolean isAddress(String given) {
        try {
            URI address = URI.create(given);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
