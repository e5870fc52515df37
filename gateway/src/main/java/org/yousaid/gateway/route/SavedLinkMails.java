package org.yousaid.gateway.route;

import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.limit.Limits;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;

/** Has links to saved answers mailed by notification-service. Address and link leave the gateway sealed. */
@Component
final class SavedLinkMails implements SavedLinkMailer {

    private final PersonVault vault;
    private final Upstreams upstreams;
    private final Limits limits;

    SavedLinkMails(PersonVault vault, Upstreams upstreams, Limits limits) {
        this.vault = vault;
        this.upstreams = upstreams;
        this.limits = limits;
    }

    @Override
    public void mail(EmailAddress to, String link, String consultation, Instant until, String language) {
        PersonId person = vault.personWith(to);
        if (!limits.mayWriteTo(person)) {
            return; // Who asked learns nothing, and the inbox is left in peace.
        }
        upstreams
                .notificationForGateway()
                .post()
                .uri("/internal/saved-form-links")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new SavedFormLinkRequest(
                        person.value(),
                        vault.seal(person, new ContactDetails(null, to, null, null))
                                .value(),
                        vault.seal(TextOwner.person(person), link).value(),
                        consultation,
                        until,
                        language))
                .retrieve()
                .toBodilessEntity();
    }

    record SavedFormLinkRequest(
            String person,
            String sealedContact,
            String sealedLink,
            String consultation,
            Instant until,
            String language) {

        @Override
        public String toString() {
            return "SavedFormLinkRequest[" + person + "]";
        }
    }
}
