package org.yousaid.notification.template;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.yousaid.contract.Reference;
import org.yousaid.notification.wording.MailLanguage;

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

    /** Where its author sees an answer beside those of others, once they have signed in, in the language of the mail. */
    public String ownAnswer(Reference reference, MailLanguage language) {
        return at(in(language, "/me/answers/" + reference.value()));
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

    /** Those about which nothing was said in time. */
    public String brokenPromises() {
        return at("/promises?state=broken");
    }

    /** Where the policy team reads the report on a week. */
    public String weekly(LocalDate week) {
        return at("/policy/weekly/" + week);
    }

    /** Where the policy team sees which results and outcomes are late. */
    public String overdue() {
        return at("/policy/overdue");
    }

    /** Where the policy team works on a consultation. */
    public String desk(String slug) {
        return at("/policy/" + URLEncoder.encode(slug, StandardCharsets.UTF_8));
    }

    /** Where reviewers find all of them. */
    public String casework() {
        return at("/casework");
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

    /** Where somebody says that they want the news of a ward; opening it changes nothing. */
    public String confirmNews(String message, String token, MailLanguage language) {
        return at(in(language, "/mails/" + message + "/news?token=" + token));
    }

    /** Where somebody chooses which mails they get, in the language of the mail; opening it changes nothing. */
    public String preferences(String message, String token, MailLanguage language) {
        return at(in(language, "/mails/" + message + "/preferences?token=" + token));
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

    private static String in(MailLanguage language, String path) {
        return language == MailLanguage.ENGLISH
                ? path
                : path + (path.contains("?") ? "&" : "?") + "lang=" + language.word();
    }

    private String at(String path) {
        String base = home.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
