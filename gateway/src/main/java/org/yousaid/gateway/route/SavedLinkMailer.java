package org.yousaid.gateway.route;

import java.time.Instant;
import org.yousaid.support.vault.EmailAddress;

/** Gets the link to a saved answer to whoever asked for it. The address is kept nowhere in plain text. */
public interface SavedLinkMailer {

    /**
     * Takes the link to be mailed at once.
     *
     * @param consultation its title
     * @param until when the answer is deleted
     * @param language BCP 47 tag of the language the mail is wanted in
     */
    void mail(EmailAddress to, String link, String consultation, Instant until, String language);
}
