package org.yousaid.gateway.pages;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yousaid.gateway.route.SavedLinkMailer;
import org.yousaid.support.vault.EmailAddress;

/** What would have been mailed. */
final class MailedLinks implements SavedLinkMailer {

    record Mail(String to, String link, String consultation, String language) {}

    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public void mail(EmailAddress to, String link, String consultation, Instant until, String language) {
        mails.add(new Mail(to.value(), link, consultation, language));
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    void reset() {
        mails.clear();
    }
}
