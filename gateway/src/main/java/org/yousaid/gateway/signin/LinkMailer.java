package org.yousaid.gateway.signin;

import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Gets a sign-in link to its person. Neither the address nor the link is ever in plain text here. */
public interface LinkMailer {

    /**
     * Takes the link to be mailed at once.
     *
     * @param language BCP 47 tag of the language the mail is wanted in
     */
    void mail(SealedContact contact, SealedText link, String language);
}
