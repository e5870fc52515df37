package org.yousaid.gateway.route;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.signin.LinkMailer;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Has sign-in links mailed by notification-service, which alone writes to people. */
@Component
final class SignInLinkMails implements LinkMailer {

    private final Upstreams upstreams;
    private final GatewaySettings settings;

    SignInLinkMails(Upstreams upstreams, GatewaySettings settings) {
        this.upstreams = upstreams;
        this.settings = settings;
    }

    @Override
    public void mail(SealedContact contact, SealedText link, String language) {
        upstreams
                .notificationForGateway()
                .post()
                .uri("/internal/sign-in-links")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new SignInLinkRequest(
                        contact.person().value(),
                        contact.value(),
                        link.value(),
                        language,
                        settings.signIns().linkLifetime().toMinutes()))
                .retrieve()
                .toBodilessEntity();
    }

    record SignInLinkRequest(
            String person, String sealedContact, String sealedLink, String language, long validMinutes) {}
}
