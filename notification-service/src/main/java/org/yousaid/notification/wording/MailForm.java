package org.yousaid.notification.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mails that we write. */
public enum MailForm {
    RESPONSE_RECEIPT("Receipt for an answer"),
    SUGGESTION_RECEIPT("Receipt for a suggestion"),
    NOTED("Receipt without a promise, for who wants no replies"),
    THANKS("Thank-you with the results"),
    INTERIM("Interim thank-you, where results are not out in time"),
    INTERIM_PARTICIPATION("Interim thank-you, where only how many took part is shown"),
    OUTCOME("What came of a consultation"),
    PERSONAL_WORD("A word from a member of staff"),
    PROGRESS("News about the reader’s suggestion"),
    STILL_HERE("Nothing was said about the reader’s suggestion for a while"),
    FOLLOWED_PROGRESS("News about a suggestion that the reader follows"),
    CONFIRM_FOLLOWING("Was it you who wants to follow a suggestion?"),
    CONFIRM_NEWS("Was it you who wants the news of a ward?"),
    WARD_DIGEST("News of the reader’s wards, once a week"),
    SIGN_IN("Link to sign in"),
    SAVED_FORM("Link to a saved answer"),
    REPLIES_OWED("Staff: replies are owed"),
    STAFF_ASKED("Staff: a suggestion needs somebody"),
    STAFF_LIST("Staff: suggestions need somebody, once a day"),
    WEEKLY_REPORT("Policy lead: the week at a glance"),
    REFERRAL_ASKED("Another body is asked about a suggestion");

    private final String title;

    MailForm(String title) {
        this.title = title;
    }

    /** As in addresses and file names, for example {@code response-receipt}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is for, in a few words. */
    public String title() {
        return title;
    }

    /** What an author may put into it. */
    public List<Placeholder> placeholders() {
        return FormPlaceholders.of(this);
    }

    public Optional<Placeholder> placeholder(String name) {
        return placeholders().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public static Optional<MailForm> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }
}
