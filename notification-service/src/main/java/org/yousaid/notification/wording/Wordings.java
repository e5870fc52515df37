package org.yousaid.notification.wording;

/** What mails say. */
public interface Wordings {

    /** What a mail of this form is written with now. A change is seen within seconds, by every instance. */
    Wording current(MailForm form, MailLanguage language);

    /** Everything that happened to it, as of now. */
    WordingHistory history(MailForm form, MailLanguage language);
}
