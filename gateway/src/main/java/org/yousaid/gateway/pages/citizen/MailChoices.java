package org.yousaid.gateway.pages.citizen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;

/** What somebody chose about our mails, and what they follow, as the notification-service tells it. */
record MailChoices(
        long version,
        List<String> mails,
        @Nullable String language,
        @Nullable LocalDate pausedUntil,
        int longestPauseMonths,
        List<String> wards,
        List<Following> following) {

    /** A suggestion they follow; the token stops it. */
    record Following(String id, String reference, String token) {}

    /** Mails that are chosen together: its name on the wire, and what it is in plain words. */
    record Group(String id, String name, String hint, String lost) {}

    /** In the order of the page. */
    static final List<Group> GROUPS = List.of(
            new Group(
                    "REPLIES",
                    "Replies to my answers",
                    "What everybody said, before or after the results are out, and personal words to you. This is the reply we"
                            + " promise. Without it nobody at the council owes you one any more.",
                    "You get no replies to your answers, and we owe you none."),
            new Group(
                    "OUTCOMES",
                    "What came of it",
                    "What the council did after a consultation you answered, or why not.",
                    "We do not tell you what came of consultations that you answered."),
            new Group(
                    "IDEAS",
                    "News of my own suggestions",
                    "Who has it, what is decided and why, each step until the end. The first of them is the reply we promise.",
                    "You get no news of your own suggestions, and we owe you no reply to them."),
            new Group(
                    "FOLLOWED",
                    "News of suggestions that I follow or support",
                    "Each step of them.",
                    "You get no news of suggestions that you follow or support."));

    /** What holds now, apart from the usual. */
    public List<Group> missing() {
        return GROUPS.stream().filter(group -> !mails.contains(group.id())).toList();
    }

    /** As it stands in the form before anybody typed. */
    Form form(String token) {
        Form form = Form.empty().put("version", version).put("token", token).tick("mails", mails);
        form.put("language", language == null ? "" : language).tick("wards", wards);
        if (pausedUntil != null) {
            DayFields.put(form, "until", pausedUntil);
        }
        return form;
    }
}
