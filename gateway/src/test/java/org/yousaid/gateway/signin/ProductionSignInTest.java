package org.yousaid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.ui.ExtendedModelMap;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.SettingsFor;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.testsupport.MongoServer;

/** Where people reach us by https and nobody may pick an account. */
class ProductionSignInTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final GatewaySettings settings = SettingsFor.publicUrl("https://yousaid.example");
    private final GatewayCookies cookies = new GatewayCookies(settings);
    private final CsrfTokenRepository csrfTokens = new SignInConfiguration().csrfTokens(cookies);
    private final SignIns signIns = new SignIns(mongo.database(), settings.signIns(), InstantSource.system());
    private final SignInLinks links = new SignInLinks(mongo.database(), InstantSource.system());
    private final SignInController controller = new SignInController(
            new LinkRequests(gateway.bean(PersonVault.class), links, (contact, link, language) -> {}, settings),
            links,
            new SignInSessions(new SignInContexts(signIns, cookies), csrfTokens, new ReturnPath(cookies)),
            settings);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void letsNobodyPickAnAccount() {
        ExtendedModelMap model = new ExtendedModelMap();

        assertThatThrownBy(() -> controller.pickAccount("admin", model, request, response))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.NOT_FOUND));
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        assertThat(mongo.database().getCollection("sign_ins").countDocuments()).isZero();
    }

    @Test
    void bindsItsCookiesToTheHostAndToHttps() {
        new ReturnPath(cookies).remember(new MockHttpServletRequest("GET", "/policy"), response);
        new SignInContexts(signIns, cookies)
                .saveContext(
                        new SecurityContextImpl(new SignedIn(Visitor.staff("officer", Role.OFFICER))),
                        request,
                        response);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-yousaid-")
                        .contains("Path=/", "Secure", "HttpOnly")
                        .doesNotContain("Domain"));
    }
}
