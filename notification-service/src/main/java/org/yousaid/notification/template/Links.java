package org.yousaid.notification.template;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yousaid.contract.Reference;

/** Addresses of public pages, always at the configured host. */
public record Links(URI home) {

    public String performance() {
        return at("/performance");
    }

    public String me() {
        return at("/me");
    }

    public String response(Reference reference) {
        return at("/responses/" + reference.value());
    }

    /** Where its author sees an answer beside those of others, once they have signed in. */
    public String ownAnswer(Reference reference) {
        return at("/me/answers/" + reference.value());
    }

    public String suggestion(Reference reference) {
        return at("/suggestions/" + reference.value());
    }

    /** Where anybody finds what stands under a reference. */
    public String track(Reference reference) {
        return at("/track?reference=" + reference.value());
    }

    /** Where staff see the promises. */
    public String promises() {
        return at("/promises");
    }

    /** Where a reviewer finds it. */
    public String casework(Reference reference) {
        return at("/casework/" + reference.value());
    }

    /** Where a body answers without an account; opening it changes nothing. */
    public String referral(Reference reference, int round, String token) {
        return at("/referrals/" + reference.value() + "/" + round + "?token=" + token);
    }

    /** Where somebody says that following was meant; opening it changes nothing. */
    public String confirmFollowing(String following, String token) {
        return at("/following/" + following + "/confirm?token=" + token);
    }

    /** Where somebody stops the mails; opening it changes nothing, a POST without further content does. */
    public String stopFollowing(String following, String token) {
        return at("/following/" + following + "/stop?token=" + token);
    }

    /** Where somebody stops mails about what they gave; opening it changes nothing, a POST without further content does. */
    public String stopMails(String message, String token) {
        return at("/mails/" + message + "/stop?token=" + token);
    }

    /** Where somebody chooses which mails they get; opening it changes nothing. */
    public String preferences(String message, String token) {
        return at("/mails/" + message + "/preferences?token=" + token);
    }

    public String consultation(String slug) {
        return at("/consultations/" + URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }

    public String outcome(String slug) {
        return at("/consultations/" + URLEncoder.encode(slug, StandardCharsets.UTF_8) + "/outcome");
    }

    public String results(String slug) {
        return at("/consultations/" + URLEncoder.encode(slug, StandardCharsets.UTF_8) + "/results");
    }

    private String at(String path) {
        String base = home.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
