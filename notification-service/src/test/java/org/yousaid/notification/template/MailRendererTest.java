package org.yousaid.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.wording.MailLanguage;

class MailRendererTest {

    private final MailRenderer renderer = Rendering.renderer();
    private static final BlockWords ENGLISH = new BlockWords(MailLanguage.ENGLISH);

    @Test
    void receiptNamesEveryReferenceAndTheDay() throws IOException {
        Mail mail = shown("response-receipt", Letters.receipt("Anna Pascoe"));
        assertThat(mail.subject()).isEqualTo("We have your answer: " + Letters.SQUARE.title());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains(Letters.RESPONSE.value(), "19 December 2026", "Dear Anna Pascoe,")
                    .contains("https://yousaid.example/responses/" + Letters.RESPONSE.value())
                    .contains("https://yousaid.example/suggestions/" + Letters.IDEA.value())
                    .contains("https://yousaid.example/performance");
        }
    }

    @Test
    void receiptForASuggestionSaysWhatHappensNext() throws IOException {
        Mail mail = shown("suggestion-receipt", Letters.suggestionReceipt());
        assertThat(mail.text())
                .contains("https://yousaid.example/suggestions/" + Letters.IDEA.value(), "19 December 2026");
        assertThat(mail.html()).contains("What happens next", "19 December 2026");
    }

    @Test
    void hundredsOfSuggestionsStandInOneMailTheMostPressingFirst() throws IOException {
        Mail mail = shown("staff-list", new Letter.StaffList(Letters.staffList(2, 3, 891)));
        assertThat(mail.subject()).isEqualTo("896 suggestions need you");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("19 December 2026", "https://yousaid.example/casework/YS-", "There are 876 more.");
        }
        assertThat(mail.html()).containsSubsequence(">Overdue<", ">Due soon<", ">No word for two weeks<");
        assertThat(mail.text()).containsSubsequence("OVERDUE", "DUE SOON", "NO WORD FOR TWO WEEKS");
        assertThat(unwrapped(mail.text())).contains("For 2 the day has passed", "About 891 nothing was said");
        Mail two = renderer.render(new Letter.StaffList(Letters.staffList(1, 0, 1)), "en");
        assertThat(unwrapped(two.text()))
                .contains("its author was to hear something", "its author is told by itself where it stands")
                .doesNotContain("more");
    }

    @Test
    void theWeekIsToldBesideTheOneBeforeWithWhereSomebodyIsNeeded() throws IOException {
        Mail mail = shown("weekly-report", new Letter.WeekAtAGlance(Letters.week(Letters.SQUARE.title())));
        assertThat(mail.subject()).isEqualTo("Week to 15 November 2026: 12 promises broken");
        assertThat(mail.pictures()).hasSize(1);
        String page = "https://yousaid.example/policy/weekly/2026-11-09";
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("1,204", "310", "2,031 replies due", "12 replies late", "3 are held")
                    .contains("by an interim word", "Parks team answers for it.", "Nobody is named for it.")
                    .contains("12 replies are late", "https://yousaid.example/promises?state=broken")
                    .contains("The results of 7 consultations are late", "https://yousaid.example/policy/overdue")
                    .contains("https://yousaid.example/policy/wolseley-road", page + "#undecided-heading", page)
                    .contains("21 suggestions wait", "2 more are on the website", "1 more is on the website");
        }
        assertThat(unwrapped(mail.text()))
                .contains("120 words go out by themselves from 19 December 2026 on", "896 wait. We promised");
        assertThat(mail.html()).contains("alt=\"Bar chart. The week and the one before it. Answers: 1,204,");
    }

    @Test
    void aQuietWeekSaysThatThereIsNothing() throws IOException {
        Mail mail = shown("weekly-report-quiet", new Letter.WeekAtAGlance(Letters.quietWeek()));
        assertThat(mail.subject()).isEqualTo("Week to 15 November 2026: no promise broken");
        assertThat(unwrapped(mail.text()))
                .contains("nothing came in, and no promise was kept or broken.", "Nowhere. Nothing is late.")
                .contains("No promise was broken.", "No reply is late, and none falls due.", "No results are late.")
                .contains("None waits.");
    }

    @Test
    void thanksShowEveryQuestionAsPictureTableAndText() throws IOException {
        Mail mail = shown("thanks", Letters.thanks(List.of(Letters.single(), Letters.multiple(), Letters.scale())));
        assertThat(mail.pictures()).hasSize(3);
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("1,204 answers", "1,150 people answered this question")
                    .contains("Yes, at all times", "612", "53%", "under 1%", "On average: 2.6.")
                    .contains("https://yousaid.example/consultations/a-square-for-people/results");
        }
        assertThat(mail.html())
                .contains("src=\"cid:chart-1\"", "src=\"cid:chart-3\"")
                .contains("alt=\"Bar chart. Should cars be kept out of the square?");
    }

    /** In mails that are passed on, and so without what they answered; at our own host, in the language of the mail. */
    @Test
    void resultsLeadToTheReadersOwnAnswerAndDoNotHaveIt() {
        String page = "https://yousaid.example/me/answers/" + Letters.RESPONSE.value();
        for (Letter letter :
                List.of(Letters.thanks(List.of(Letters.single())), Letters.interim(List.of(Letters.single()), null))) {
            Mail english = renderer.render(letter, "en");
            assertThat(english.text()).contains(page + "\n").doesNotContainIgnoringCase("you chose");
            assertThat(english.html()).contains("href=\"" + page + "\"");
            assertThat(renderer.render(letter, "cy").html()).contains("href=\"" + page + "?lang=cy\"");
        }
    }

    @Test
    void theOutcomeSaysWhatWasAskedSaidAndDoneAndWhatNotAndWhy() throws IOException {
        Mail mail = shown("outcome", Letters.outcome());
        assertThat(mail.subject()).isEqualTo("What came of it: " + Letters.SQUARE.title());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("Should cars be kept out of the square?", "Three in four said yes")
                    .contains("Cars stay out from the first of May", "The pipes under the square would not carry it")
                    .contains("It has changed since we told you.", "The market stays on Saturdays.")
                    .contains("2 other points are on the page")
                    .contains("https://yousaid.example/consultations/a-square-for-people/outcome");
        }
        assertThat(mail.text()).contains("We did: ", "We will not, because: ");
    }

    @Test
    void aMailThatCanBeStoppedSaysHowInItsWordsAndItsHeader() {
        MailRenderer.Stop stop = new MailRenderer.Stop("message-1", "abc");
        for (Letter letter : List.of(Letters.outcome(), Letters.progress(true), Letters.stillHere())) {
            Mail mail = renderer.render(letter, "en", stop);
            String link = "https://yousaid.example/mails/message-1/stop?token=abc";
            assertThat(mail.stop()).isEqualTo(link);
            assertThat(mail.text()).contains("Stop mails about this: " + link);
            assertThat(mail.html()).contains("Stop mails about this", link);
            assertThat(renderer.render(letter, "en").text()).doesNotContain("Stop mails");
        }
    }

    @Test
    void whoWantsNoRepliesIsPromisedNone() throws IOException {
        Mail mail = shown("noted", Letters.noted(List.of(Letters.IDEA), true));
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains(Letters.RESPONSE.value(), Letters.IDEA.value(), "what becomes of your idea,")
                    .contains("no replies")
                    .doesNotContain("That is a promise");
        }
        assertThat(renderer.render(Letters.noted(List.of(), false), "en").text())
                .doesNotContain("what becomes of");
    }

    @Test
    void theNewsOfAWardStandsUnderWhatItIsAndNothingStandsUnderNothing() throws IOException {
        Mail mail = shown("ward-digest", Letters.wardDigest());
        assertThat(mail.subject()).isEqualTo("New this week: Budshead and Efford and Lipson");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("A square for people", "https://yousaid.example/consultations/a-square-for-people")
                    .contains("/consultations/a-square-for-people/outcome", "A bench", "2 other things")
                    .contains(
                            "Suggestion " + Letters.RESPONSE,
                            "https://yousaid.example/track?reference=" + Letters.IDEA);
            assertThat(part.toLowerCase(java.util.Locale.ROOT)).doesNotContain("what everybody said");
        }
    }

    @Test
    void everyMailToACitizenLeadsToWhatTheyCanChoose() {
        MailRenderer.Choose choose = new MailRenderer.Choose("message-1", "abc");
        for (Letter letter : List.of(
                Letters.receipt(null),
                Letters.suggestionReceipt(),
                Letters.thanks(List.of()),
                Letters.interim(List.of(), null),
                Letters.outcome(),
                Letters.personalWord(),
                Letters.progress(true),
                Letters.stillHere(),
                Letters.followedProgress(),
                Letters.confirmFollowing(),
                Letters.confirmNews(),
                Letters.signIn(),
                Letters.savedForm(),
                Letters.wardDigest(),
                Letters.noted(List.of(), false))) {
            Mail mail = renderer.render(letter, "en", null, choose);
            String link = "https://yousaid.example/mails/message-1/preferences?token=abc";
            assertThat(mail.text()).as(letter.toString()).contains("Choose what we write to you: " + link + "\n");
            assertThat(mail.html()).as(letter.toString()).contains("Choose what we write to you", link);
            assertThat(renderer.render(letter, "en").text()).doesNotContain("Choose what", "preferences");
            assertThat(renderer.render(letter, "cy", null, choose).text()).contains(link + "&lang=cy\n");
        }
    }

    @Test
    void interimThanksShowWhatWasSaidSoFarWhereTheIdeasStandAndWhenTheRestFollows() throws IOException {
        Mail mail = shown("interim", Letters.interim(List.of(Letters.single()), Instant.parse("2027-03-01T10:00:00Z")));
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("1,150 people answered this question so far", "53%")
                    .containsPattern("not\\s+the\\s+final\\s+numbers")
                    .contains("Looked at more closely", Letters.IDEA.value(), "1 March 2027")
                    .contains("https://yousaid.example/responses/" + Letters.RESPONSE.value());
        }
        assertThat(mail.pictures()).hasSize(1);
        assertThat(mail.subject()).isEqualTo("What was said so far: " + Letters.SQUARE.title());
    }

    @Test
    void interimThanksWithoutChartsSayWhyAndWithoutAnEndThatThereIsNone() throws IOException {
        Mail mail = shown("interim-few", Letters.interim(List.of(), null));
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("There is no chart to show", "every three months");
        }
    }

    @Test
    void whereOnlyParticipationIsShownTheMailTellsHowManyAndNothingOfWhatTheySaid() throws IOException {
        Mail mail = shown("interim-participation", Letters.participation(1_204));
        assertThat(mail.subject()).isEqualTo("How many took part so far: " + Letters.SQUARE.title());
        assertThat(mail.pictures()).isEmpty();
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("1,204 answers", "Looked at more closely", "every three months")
                    .contains("https://yousaid.example/responses/" + Letters.RESPONSE.value())
                    .doesNotContain("was said so far", "many felt", "/me/answers/");
        }
        assertThat(shown("interim-participation-few", Letters.participation(0)).text())
                .containsPattern("do\\s+not\\s+say\\s+how\\s+many");
    }

    @Test
    void whatHasNoRoomIsCountedAndLinkedAndWhatHasRoomIsNot() throws IOException {
        Mail mail = shown("thanks-more", Letters.thanksAndMore(5));
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .containsPattern("5\\s+more\\s+questions\\s+have\\s+charts\\s+like\\s+these")
                    .contains("https://yousaid.example/consultations/a-square-for-people/results");
        }
        assertThat(renderer.render(Letters.thanksAndMore(1), "en").text()).contains("One more question has a chart");
        assertThat(renderer.render(Letters.thanksAndMore(0), "en").text()).doesNotContain("more question");
        assertThat(renderer.render(Letters.thanks(List.of(Letters.single())), "en")
                        .text())
                .as("where nobody told how many")
                .doesNotContain("more question");
    }

    @Test
    void chartsOfOneVersionAreDrawnOnce() {
        Letter letter = Letters.thanks(List.of(Letters.single()));
        assertThat(renderer.render(letter, "en").pictures().getFirst().png())
                .isSameAs(renderer.render(letter, "en").pictures().getFirst().png());
    }

    @Test
    void chartsOfOneVersionAreWrittenOnceAndThoseOfTheNextAnew() {
        WrittenCharts charts = new WrittenCharts(TemplateConfiguration.mailTemplates());
        Picture picture = renderer.render(Letters.thanks(List.of(Letters.single())), "en")
                .pictures()
                .getFirst();
        String once = charts.of(chart(picture, "12"));
        assertThat(once).contains(">12<", "cid:" + picture.contentId());
        assertThat(charts.of(chart(picture, "12"))).isSameAs(once);
        assertThat(charts.of(chart(picture, "13"))).contains(">13<");
    }

    private static Piece.Chart chart(Picture picture, String count) {
        return new Piece.Chart(
                new ChartView(
                        "Cars?",
                        count,
                        null,
                        picture,
                        new ChartView.Heads("Answer", "People", "Share"),
                        List.of(new ChartView.Row("Yes", count, "100%"))),
                count + " people answered");
    }

    @Test
    void aPersonalWordIsGivenAsItWasWritten() throws IOException {
        Mail mail = shown("personal-word", Letters.personalWord());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("The bench comes in May.", Letters.RESPONSE.value());
        }
        assertThat(mail.subject()).isEqualTo("A word from the council");
    }

    @Test
    void staffAreToldHowManyRepliesAreOwedAndByWhen() throws IOException {
        for (Stage stage : Stage.values()) {
            Mail mail = shown("owed-" + stage, Letters.repliesOwed(stage));
            for (String part : List.of(mail.text(), mail.html())) {
                assertThat(part).contains("2,031 replies are owed", "https://yousaid.example/promises");
            }
        }
    }

    @Test
    void picturesAreDrawnAtTwiceTheirSize() throws IOException {
        Mail mail = renderer.render(Letters.thanks(List.of(Letters.single())), "en");
        Picture picture = mail.pictures().getFirst();
        var image = ImageIO.read(picture.png().getInputStream());
        assertThat(image.getWidth()).isEqualTo(2 * picture.width());
        assertThat(image.getHeight()).isEqualTo(2 * picture.height());
    }

    @Test
    void aLongListOfQuestionsIsCutAtSix() {
        Mail mail = renderer.render(
                Letters.thanks(List.of(
                        Letters.single(),
                        Letters.single(),
                        Letters.single(),
                        Letters.single(),
                        Letters.single(),
                        Letters.single(),
                        Letters.single())),
                "en");
        assertThat(mail.pictures()).hasSize(6);
    }

    @Test
    void aQuestionThatNobodyAnsweredHasNoShares() {
        Chart empty =
                new Chart("q", "Anything?", "SINGLE_CHOICE", 0, null, List.of(new Bar("Yes", 0), new Bar("No", 0)));
        Mail mail = renderer.render(Letters.thanks(List.of(empty)), "en");
        assertThat(mail.text()).contains("0 people answered this question", "–   Yes");
    }

    @Test
    void progressGivesTheReviewersWords() throws IOException {
        Mail mail = shown("progress", Letters.progress(false));
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("Looked at more closely", "a bench at the bus stop in Efford")
                    .contains("https://yousaid.example/suggestions/" + Letters.IDEA.value());
        }
        assertThat(shown("decision", Letters.progress(true)).subject()).isEqualTo("An answer to your suggestion");
    }

    @Test
    void aBodyIsToldWhatWasSuggestedByWhenToAnswerAndWhereEachTimeMoreUrgently() throws IOException {
        Mail first = shown("referral", Letters.referralAsked(0));
        for (String part : List.of(first.text(), first.html())) {
            assertThat(part)
                    .contains("Greenfield Police", "12 December 2026", "three in the morning", "Efford and Lipson")
                    .containsPattern("what you did or will\\s+do\\s+about\\s+it")
                    .contains("https://yousaid.example/referrals/" + Letters.IDEA.value()
                            + "/2?token=5f0c0a523c2b4f6e9d341c2c2f8f0f11");
        }
        assertThat(first.subject()).isEqualTo("A suggestion for you (" + Letters.IDEA.value() + ")");
        assertThat(shown("referral-reminder", Letters.referralAsked(1)).subject())
                .startsWith("Reminder: ");
        assertThat(renderer.render(Letters.referralAsked(2), "en").subject()).startsWith("Second reminder: ");
    }

    @Test
    void signInSaysHowLongTheLinkWorksAndThatItMayBeIgnored() throws IOException {
        Mail mail = shown("sign-in", Letters.signIn());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("15 minutes", "once only", "ignore this mail", "token=3f0c0a52");
        }
        assertThat(mail.subject()).doesNotContain("token");
    }

    @Test
    void savedAnswerSaysUntilWhenItIsKeptAndThatItIsNotSent() throws IOException {
        Mail mail = shown("saved-form", Letters.savedForm());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("14 December 2026", "not sent", "token=5f0c0a52", Letters.SQUARE.title());
        }
        assertThat(mail.subject()).doesNotContain("token");
    }

    @Test
    void askingWhetherItWasMeantSaysHowToAndThatNothingMoreComes() throws IOException {
        Mail mail = shown("confirm", Letters.confirmFollowing());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("https://yousaid.example/following/following-1/confirm?token=abc", Letters.IDEA.value())
                    .contains("If it was not you, ignore this mail.");
        }
        assertThat(mail.subject()).doesNotContain("token");
        assertThat(mail.stop()).isNull();
    }

    @Test
    void askingAboutTheNewsOfAWardSaysWhatItIsAndHowOftenItComes() throws IOException {
        Mail mail = shown("confirm-news", Letters.confirmNews());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("https://yousaid.example/mails/message-1/news?token=abc", "Efford and Lipson")
                    .contains("one mail a week", "If it was not you, ignore this mail.");
        }
        assertThat(mail.subject()).doesNotContain("token");
        assertThat(mail.stop()).isNull();
        assertThat(renderer.render(Letters.confirmNews(), "cy").text())
                .contains("https://yousaid.example/mails/message-1/news?token=abc&lang=cy");
    }

    @Test
    void aFollowersMailCanBeStopped() throws IOException {
        Mail mail = shown("followed", Letters.followedProgress());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("https://yousaid.example/following/following-1/stop?token=abc", "In March.");
        }
        assertThat(mail.stop()).isEqualTo("https://yousaid.example/following/following-1/stop?token=abc");
    }

    @Test
    void whatIsSaidByItselfSaysThatItIsNoAnswer() throws IOException {
        Mail mail = shown("still-here", Letters.stillHere());
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("Received", "This is no answer", Letters.IDEA.value())
                    .containsIgnoringCase("not forgotten");
        }
    }

    @Test
    void aColleagueIsToldWhyTheyAreAskedAndByWhen() throws IOException {
        for (String why :
                List.of("NO_WORD", "DUE_SOON", "OVERDUE", "REOPENED", "REFERRAL_ANSWERED", "REFERRAL_SILENT")) {
            Mail mail = shown("staff-" + why, Letters.staffAsked(why));
            for (String part : List.of(mail.text(), mail.html())) {
                assertThat(part)
                        .contains("https://yousaid.example/casework/" + Letters.IDEA.value(), "14 December 2026");
            }
        }
        assertThat(shown("staff", Letters.staffAsked("REOPENED")).html()).contains("did not answer");
        assertThat(shown("staff", Letters.staffAsked("REFERRAL_ANSWERED")).html())
                .contains("has said what came of it", "tell its author");
        assertThat(shown("staff", Letters.staffAsked("REFERRAL_SILENT")).html())
                .contains("asked three times", "ring them");
    }

    @Test
    void showsWhatACitizenOrAReviewerTypedAsTextAndRunsNothing() {
        String typed = "<script>alert(1)</script> ${7*7} [[${7*7}]] __${7*7}__ th:text=\"${7*7}\" \u202Eabc";
        Mail mail = renderer.render(new Letter.Progress(typed, Letters.IDEA, "Answered", typed, typed, true), "en");
        assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;", "${7*7}", "[[${7*7}]]");
        assertThat(mail.html()).contains("Hello,").doesNotContain("Dear ");
        assertThat(unwrapped(mail.text())).contains(typed).doesNotContain("49");
    }

    @Test
    void asksForNothingFromOutside() {
        Mail mail = renderer.render(Letters.thanks(List.of(Letters.single())), "en");
        assertThat(mail.html()).doesNotContain("src=\"http", "url(", "@import", "<link", "<script");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(new Mail("Square\r\nBcc: all@example.org\u2028again\u0000", "", "", List.of()).subject())
                .isEqualTo("Square Bcc: all@example.org again");
    }

    @Test
    void greetsByNameOnlyWhatLooksLikeOne() {
        assertThat(Greeting.of("Dr. Seán O’Brien-Smith", ENGLISH)).isEqualTo("Dear Dr. Seán O’Brien-Smith,");
        assertThat(Greeting.of("Αννα", ENGLISH)).isEqualTo("Dear Αννα,");
        for (String notAName : List.of(
                "You won! http://evil.example",
                "www.evil.example",
                "a@b.example",
                "<b>Anna</b>",
                "Anna\r\nBcc: x",
                "")) {
            assertThat(Greeting.of(notAName, ENGLISH)).isEqualTo("Hello,");
        }
        assertThat(Greeting.of(null, ENGLISH)).isEqualTo("Hello,");
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Renders a letter, and leaves it in {@code target/mails} to be looked at. */
    private Mail shown(String name, Letter letter) throws IOException {
        Mail mail = renderer.render(letter, "en");
        String html = mail.html();
        for (Picture picture : mail.pictures()) {
            byte[] png = picture.png().getInputStream().readAllBytes();
            html = html.replace(
                    "cid:" + picture.contentId(),
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        }
        Path directory = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(directory.resolve(name + ".html"), html);
        Files.writeString(directory.resolve(name + ".txt"), mail.text());
        return mail;
    }
}
