package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for each page: it fits the content security policy, and a screen reader finds its way. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class EveryPageTest {

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/consultations",
                "/consultations/wolseley-road",
                "/consultations/closed",
                "/consultations/wolseley-road/respond",
                "/consultations/town-plan?language=cy",
                "/consultations/town-plan/respond",
                "/consultations/town-plan/respond?language=cy",
                "/consultations/town-plan-sections/respond",
                "/consultations/town-plan-single/respond",
                "/consultations/town-plan/saved?token=" + AnsweringSample.TOKEN,
                "/consultations/town-plan/saved?token=" + AnsweringSample.TOKEN + "x",
                "/consultations/closed/results",
                "/consultations/published/results",
                "/consultations/published/results/q1",
                "/consultations/kinds/results",
                "/consultations/kinds/results/parts",
                "/consultations/weighted/results",
                "/consultations/weighted/results?page=2",
                "/consultations/weighted/results/q1",
                "/consultations/town/results?page=3",
                "/consultations/told",
                "/consultations/told/results",
                "/consultations/told/outcome",
                "/consultations/closed/outcome",
                "/responses/" + Sample.RESPONSE,
                "/responses/" + Sample.RESPONSE + "/recorded?reply=true",
                "/suggestions",
                "/suggestions?words=bench&from-day=x",
                "/suggestions/new",
                "/suggestions/" + Sample.RESPONSE,
                "/suggestions/" + Sample.RESPONSE + "/recorded",
                "/suggestions/" + Sample.RESPONSE + "/slip",
                "/suggestions/" + Sample.RESPONSE + "?done=support",
                "/suggestions/" + TrackerSample.ENDED + "?done=reopen",
                "/suggestions/" + TrackerSample.REOPENED,
                "/following/" + TrackerSample.FOLLOWING + "/confirm?token=t",
                "/following/" + TrackerSample.FOLLOWING + "/stop?token=t",
                "/following/nothing/stop?token=t",
                "/track",
                "/track?reference=YS-1",
                "/process",
                "/process?print=large",
                "/performance",
                "/me",
                "/problems",
                "/no/such/page",
                "/policy?as=POLICY",
                "/policy/new?as=POLICY",
                "/policy/draft?as=POLICY",
                "/policy/draft/about?as=POLICY",
                "/policy/draft/why?as=POLICY",
                "/policy/draft/dates?as=POLICY",
                "/policy/draft/audience?as=POLICY",
                "/policy/draft/languages?as=POLICY",
                "/policy/draft/files?as=POLICY",
                "/policy/draft/layout?as=POLICY",
                "/policy/draft/questions?as=POLICY",
                "/policy/draft/questions/q2?as=POLICY",
                "/policy/draft/questions/q4?as=POLICY",
                "/policy/draft/questions/new/kind?as=POLICY",
                "/policy/draft/questions/new?as=POLICY&type=DATE",
                "/policy/draft/questions/q3/show-if?as=POLICY",
                "/policy/draft/questions/q1/delete?as=POLICY",
                "/policy/draft/sections/s1?as=POLICY",
                "/policy/draft/translate/cy?as=POLICY",
                "/policy/draft/preview?as=POLICY",
                "/policy/draft/asked-before?as=POLICY",
                "/policy/draft/copy?as=POLICY",
                "/policy/draft/check?as=POLICY",
                "/promises?as=POLICY",
                "/promises?as=REVIEWER&state=broken&owner=Parks",
                "/promises/by-hand?as=OFFICER",
                "/promises/pauses?as=POLICY&consultation=wolseley-road",
                "/me/answers/" + Sample.RESPONSE,
                "/me/answers/" + Sample.RESPONSE + "?lang=cy",
                "/me/answers/YS-1",
                "/promises/" + Sample.RESPONSE + "?as=POLICY&done=pause",
                "/calendar",
                "/policy/draft/open?as=POLICY",
                "/policy/draft/close?as=POLICY",
                "/policy/draft/publish?as=POLICY",
                "/policy/draft/withdraw?as=POLICY",
                "/policy/wolseley-road/results?as=POLICY",
                "/policy/wolseley-road/results/q1?as=POLICY",
                "/policy/overdue?as=POLICY",
                "/policy/weekly?as=POLICY",
                "/policy/weekly/2026-11-02?as=POLICY",
                "/policy/mails?as=POLICY",
                "/policy/mails?as=POLICY&live=true",
                "/policy/mails/lost?as=POLICY",
                "/policy/mails/unreachable?as=POLICY",
                "/mails/" + MailsSample.MESSAGE + "/stop?token=t",
                "/mails/nothing/stop?token=t",
                "/mails/message-digest/stop?token=t",
                "/mails/" + MailsSample.MESSAGE + "/news?token=t",
                "/me/preferences?done=saved&lang=cy",
                "/me/preferences?done=saved&lang=en",
                "/me/preferences/pauses/" + Sample.RESPONSE + "?lang=cy",
                "/mails/" + MailsSample.MESSAGE + "/preferences/pauses/" + TrackerSample.ENDED + "?token=t&lang=en",
                "/mails/" + MailsSample.MESSAGE + "/preferences?token=t&lang=cy",
                "/mails/nothing/preferences?token=t",
                "/mails/old/preferences?token=t",
                "/policy/told?as=POLICY",
                "/policy/told/history?as=POLICY",
                "/policy/told/outcome?as=POLICY",
                "/policy/told/outcome/preview?as=POLICY",
                "/policy/published/outcome?as=POLICY",
                "/policy/waiting?as=POLICY",
                "/policy/waiting/open?as=POLICY",
                "/policy/wolseley-road/correct?as=POLICY",
                "/policy/wolseley-road/repeats?as=POLICY",
                "/policy/wolseley-road/repeats/" + RepeatsSample.GROUP + "?as=POLICY",
                "/policy/wolseley-road/themes?as=POLICY",
                "/policy/wolseley-road/themes/q3?as=POLICY&done=merge",
                "/policy/wolseley-road/themes/q4?as=POLICY",
                "/policy/wolseley-road/themes/q3/in/t1?as=POLICY",
                "/policy/wolseley-road/themes/q3/in/none?as=POLICY",
                "/policy/wolseley-road/themes/q3/answers/" + ThemesSample.ANSWER + "?as=POLICY",
                "/policy/wolseley-road/themes/q3/second?as=POLICY",
                "/policy/wolseley-road/themes/q3/agreement?as=POLICY",
                "/policy/wolseley-road/responses?as=POLICY",
                "/policy/wolseley-road/responses?question=q4&as=POLICY",
                "/policy/wolseley-road/responses/" + Sample.RESPONSE + "?as=POLICY&done=redact",
                "/policy/wolseley-road/responses/" + Sample.RESPONSE + "/redact/q4?as=POLICY",
                "/policy/wolseley-road/responses/" + Sample.RESPONSE + "/withdraw?as=POLICY",
                "/policy/wolseley-road/responses/" + Sample.IDEA + "?as=POLICY",
                "/consultations/always",
                "/consultations/always/respond?as=CITIZEN",
                "/policy/wolseley-road/watch?as=POLICY",
                "/policy/published/release?as=POLICY",
                "/policy/waiting/release?as=POLICY",
                "/policy/published/release/preview?as=POLICY",
                "/consultations/published/responses",
                "/consultations/closed/responses",
                "/capture?as=OFFICER",
                "/capture/wolseley-road?as=OFFICER",
                "/capture/town-plan?as=OFFICER",
                "/capture/wolseley-road/recorded/" + Sample.RESPONSE + "?as=OFFICER",
                "/casework/new?as=REVIEWER",
                "/casework/new/recorded/" + Sample.RESPONSE + "?as=OFFICER",
                "/casework?as=REVIEWER",
                "/casework?as=REVIEWER&screened=" + Sample.RESPONSE,
                "/casework/" + Sample.RESPONSE + "?as=REVIEWER",
                "/casework/today?as=REVIEWER",
                "/casework/referrals?as=REVIEWER",
                "/casework/referrals/" + ReferralSample.REFERRED + "?as=REVIEWER&done=released",
                "/casework/referrals/" + ReferralSample.SILENT + "?as=REVIEWER",
                "/casework/" + ReferralSample.REFERRED + "?as=REVIEWER",
                "/casework/receivers?as=REVIEWER&done=added",
                "/casework/receivers/new?as=REVIEWER",
                "/casework/receivers/" + ReferralSample.POLICE + "?as=REVIEWER",
                "/suggestions/" + ReferralSample.REFERRED,
                "/referrals/" + ReferralSample.REFERRED + "/1?token=" + ReferralSample.TOKEN + "&done=said",
                "/referrals/" + ReferralSample.SILENT + "/1?token=" + ReferralSample.TOKEN,
                "/referrals/" + ReferralSample.OVER + "/1?token=" + ReferralSample.TOKEN,
                "/referrals/nothing/1?token=x",
                "/casework?as=REVIEWER&stage=all&done=assigned&missed=2",
                "/opportunities",
                "/opportunities/" + OpportunitySample.BENCHES,
                "/opportunities/" + OpportunitySample.SEATS,
                "/opportunities/" + OpportunitySample.SEATS + "?as=COUNCILLOR",
                "/opportunities/opportunity-00000000000000000000000000",
                "/casework/opportunities?as=REVIEWER",
                "/casework/opportunities/clusters?as=REVIEWER",
                "/casework/opportunities/new?suggestion=" + Sample.RESPONSE + "&as=REVIEWER",
                "/casework/opportunities/" + OpportunitySample.BENCHES + "?as=REVIEWER&done=plan",
                "/casework/opportunities/" + OpportunitySample.SEATS + "?as=REVIEWER",
                "/admin?as=ADMIN",
                "/admin?as=ADMIN&still=yes",
                "/admin/audit?as=ADMIN",
                "/admin/consultation/processors/projections-response?as=ADMIN",
                "/admin/consultation/processors/projections-results?as=ADMIN",
                "/admin/consultation/processors/publisher?as=ADMIN",
                "/admin/consultation/dead-letters/publisher?as=ADMIN",
                "/admin/consultation/dead-letters/publisher/letters?sequence=consultation-1%2F2&as=ADMIN",
                "/admin/consultation/seals?as=ADMIN",
                "/admin/notification/seals?as=ADMIN",
                "/admin/consultation/bus?as=ADMIN",
                "/admin/mails?as=ADMIN",
                "/admin/mails/thanks/en?as=ADMIN",
                "/admin/mails/thanks/cy?as=ADMIN&done=saved",
                "/admin/mails/thanks/cy/versions/0?as=ADMIN",
                "/admin/mails/thanks/cy/versions/1?as=ADMIN",
                "/admin/mails/thanks/cy/preview?as=ADMIN",
                "/admin/mails/thanks/en/preview?as=ADMIN&dark=true",
                "/admin/process?as=ADMIN",
                "/admin/process/versions/2?as=ADMIN"
            })
    void fitsTheContentSecurityPolicyAndLeadsAScreenReader(String path) {
        services.reset();
        Sample.script(services);
        if (path.startsWith("/promises") || path.startsWith("/me/")) {
            PromiseSample.script(services);
        }

        Browser.Shown shown = new Browser(port).open(path);

        assertThat(shown.html())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        path.endsWith("=cy") ? "<html lang=\"cy\"" : "<html lang=\"en-GB\"",
                        "href=\"#main-content\"",
                        "id=\"main-content\"")
                .doesNotContainPattern("\\sstyle=\"|<style|\\son[a-z]+=\"|<script(?! type=\"module\" src=)|th:[a-z]+=");
        assertThat(shown.title()).endsWith(" – YouSaid").doesNotContain("Something went wrong");
        assertThat(shown.found("<(h1)[ >]")).hasSize(1);

        List<String> ids = shown.found("\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        assertThat(known).containsAll(shown.found("\\sfor=\"([^\"]*)\""));
        assertThat(known).containsAll(shown.found("<li><a href=\"#([^\"]*)\""));
        assertThat(known)
                .containsAll(shown.found("aria-(?:describedby|labelledby)=\"([^\"]*)\"").stream()
                        .flatMap(described -> Arrays.stream(described.split(" ", -1)))
                        .toList());
        assertThat(shown.found("<table[^>]*>\\s*<(caption)")).hasSameSizeAs(shown.found("<(table)"));
        assertThat(new HashSet<>(shown.found("<label[^>]*\\sfor=\"([^\"]*)\"")))
                .containsAll(shown.found("<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]*\\sid=\"([^\"]*)\""));
    }
}
