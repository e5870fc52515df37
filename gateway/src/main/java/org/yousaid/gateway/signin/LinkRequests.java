package org.yousaid.gateway.signin;

import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;

/**
 * Somebody asks for a sign-in link. Whether we know the address or not, the same happens: a person is found for it or
 * made, so the answer tells nobody anything. Address and link leave the gateway sealed.
 */
@Component
final class LinkRequests {

    private final PersonVault vault;
    private final SignInLinks links;
    private final LinkMailer mailer;
    private final GatewaySettings settings;

    LinkRequests(PersonVault vault, SignInLinks links, LinkMailer mailer, GatewaySettings settings) {
        this.vault = vault;
        this.links = links;
        this.mailer = mailer;
        this.settings = settings;
    }

    void send(EmailAddress email, String language) {
        PersonId person = vault.personWith(email);
        if (links.open(person) >= settings.limits().signInLinks()) {
            return; // Who asked learns nothing, and the inbox is left in peace.
        }
        OneTimeToken token = links.generate(new GenerateOneTimeTokenRequest(
                person.value(), settings.signIns().linkLifetime()));
        mailer.mail(
                vault.seal(person, new ContactDetails(null, email, null, null)),
                vault.seal(TextOwner.person(person), settings.at("/sign-in/confirm?token=" + token.getTokenValue())),
                language);
    }
}
