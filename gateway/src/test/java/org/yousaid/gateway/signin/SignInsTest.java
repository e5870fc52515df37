package org.yousaid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;
import org.yousaid.testsupport.MongoServer;

/** How long sign-ins and links count. */
class SignInsTest {

    private static final PersonId PERSON = new PersonId("person-00000000000000000000000000");

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final SignIns signIns = new SignIns(
            mongo.database(),
            new GatewaySettings.SignIns(Duration.ofHours(1), Duration.ofHours(12), Duration.ofMinutes(10)),
            () -> now);
    private final SignInLinks links = new SignInLinks(mongo.database(), () -> now);

    @BeforeEach
    void empty() {
        mongo.database().drop();
    }

    @Test
    void knowsCitizensAndStaffAgain() {
        Visitor citizen = Visitor.citizen(PERSON);
        Visitor officer = Visitor.staff("officer", Role.OFFICER);

        assertThat(signIns.find(signIns.start(citizen))).contains(citizen);
        assertThat(signIns.find(signIns.start(officer))).contains(officer);
        assertThat(signIns.find(RandomToken.mint())).isEmpty();
    }

    @Test
    void endsWhenNobodyWasSeenForAnHour() {
        RandomToken token = signIns.start(Visitor.citizen(PERSON));
        pass(Duration.ofMinutes(59));
        assertThat(signIns.find(token)).isPresent();
        pass(Duration.ofMinutes(59));
        assertThat(signIns.find(token)).isPresent();
        pass(Duration.ofMinutes(60));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void endsAfterTwelveHoursInAnyCase() {
        RandomToken token = signIns.start(Visitor.citizen(PERSON));
        for (int i = 0; i < 23; i++) {
            pass(Duration.ofMinutes(30));
            assertThat(signIns.find(token)).isPresent();
        }
        pass(Duration.ofMinutes(30));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void sweepsWhatHasEndedAndNothingElse() {
        RandomToken old = signIns.start(Visitor.citizen(PERSON));
        links.generate(link());
        pass(Duration.ofMinutes(61));
        RandomToken young = signIns.start(Visitor.citizen(PERSON));
        OneTimeToken open = links.generate(link());

        signIns.sweep();
        links.sweep();

        assertThat(mongo.database().getCollection("sign_ins").countDocuments()).isEqualTo(1);
        assertThat(mongo.database().getCollection("sign_in_links").countDocuments())
                .isEqualTo(1);
        assertThat(signIns.find(old)).isEmpty();
        assertThat(signIns.find(young)).isPresent();
        assertThat(use(open)).isTrue();
    }

    @Test
    void aLinkWorksForTenMinutes() {
        OneTimeToken inTime = links.generate(link());
        OneTimeToken tooLate = links.generate(link());
        pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(use(inTime)).isTrue();
        pass(Duration.ofMillis(1));

        assertThat(use(tooLate)).isFalse();
        assertThat(links.open(PERSON)).isZero();
    }

    private boolean use(OneTimeToken token) {
        OneTimeToken used = links.consume(new OneTimeTokenAuthenticationToken(token.getTokenValue()));
        return used != null && used.getUsername().equals(PERSON.value());
    }

    private static GenerateOneTimeTokenRequest link() {
        return new GenerateOneTimeTokenRequest(PERSON.value(), Duration.ofMinutes(10));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
