package org.yousaid.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.Wording;

/** Whatever somebody types stands in a mail as it was typed, in every place that a mail has for it. */
class TypedWordsTest {

    private static final String TYPED =
            "${7*7} {reference} {{x}} {if plain}y{end} [[${x}]] __${7*7}__ th:text=\"${7*7}\""
                    + " <script>alert(1)</script> **big** [click]({me-link}) => go \u202Eabc \uE000\uE001";
    private static final String AS_TEXT = TYPED.replace("\uE000\uE001", "");

    private final MailRenderer renderer = Rendering.renderer();

    static Stream<Letter> everyPlaceThatWordsComeFrom() {
        ConsultationSummary titled = new ConsultationSummary("consultation-square", "a-square", TYPED);
        Chart chart = new Chart("q1", TYPED, "SINGLE_CHOICE", 7, null, List.of(new Bar(TYPED, 7)));
        NewsId news = NewsId.ofConsultation(titled.id());
        return Stream.of(
                new Letter.ResponseReceipt(TYPED, TYPED, Letters.RESPONSE, List.of(), Letters.REPLY_BY),
                new Letter.Thanks(
                        TYPED,
                        Letters.RESPONSE,
                        new ResultsKnown(news, titled, 1, 7, Letters.REPLY_BY, 7, List.of(chart))),
                new Letter.Interim(
                        TYPED,
                        Letters.RESPONSE,
                        new ViewsKnown(news, titled, "Parks", 7, Letters.REPLY_BY, 7, null, List.of(chart)),
                        List.of(new Letter.Interim.Idea(Letters.IDEA, TYPED))),
                new Letter.InterimParticipation(
                        TYPED,
                        Letters.RESPONSE,
                        new ViewsKnown(news, titled, "Parks", 7, Letters.REPLY_BY, 7, null, List.of(), 0, true),
                        List.of(new Letter.Interim.Idea(Letters.IDEA, TYPED))),
                new Letter.Outcome(
                        TYPED,
                        Letters.RESPONSE,
                        new OutcomeKnown(
                                NewsId.ofOutcome(titled.id()),
                                titled,
                                2,
                                Letters.REPLY_BY,
                                TYPED,
                                TYPED,
                                1,
                                List.of(new Item("q1", null, TYPED, TYPED, TYPED, null)))),
                new Letter.PersonalWord(TYPED, Letters.RESPONSE, TYPED),
                new Letter.Progress(TYPED, Letters.IDEA, TYPED, TYPED, TYPED, true),
                new Letter.StillHere(TYPED, Letters.IDEA, TYPED, TYPED, TYPED),
                new Letter.FollowedProgress(TYPED, Letters.IDEA, TYPED, TYPED, TYPED, false, "f", "t"),
                new Letter.SavedForm(TYPED, Letters.LINK, TYPED, Letters.REPLY_BY),
                new Letter.RepliesOwed(TYPED, Stage.LATE, 1, Letters.REPLY_BY),
                new Letter.StaffList(Content.StaffList.of(
                        LocalDate.EPOCH,
                        1,
                        List.of(new Content.StaffList.Asked(Letters.IDEA, "OVERDUE", TYPED, null)))),
                new Letter.WeekAtAGlance(Letters.week(TYPED)),
                new Letter.StaffAsked(TYPED, Letters.IDEA, "OVERDUE", TYPED, null),
                new Letter.ReferralAsked(
                        Letters.IDEA, TYPED, 0, TYPED, TYPED, TYPED, TYPED, LocalDate.EPOCH, 1, "token"));
    }

    @ParameterizedTest
    @MethodSource("everyPlaceThatWordsComeFrom")
    void isShownAsItWasTypedAndDoesNothing(Letter letter) {
        for (String language : List.of("en", "cy")) {
            Mail mail = renderer.render(letter, language);
            assertThat(mail.html())
                    .contains("${7*7} {reference} {{x}} {if plain}y{end} [[${x}]]", "&lt;script&gt;", "**big**")
                    .doesNotContain("<script", ">click<", "<strong>big</strong>");
            assertThat(SpokenWords.ofHtml(mail.html())).doesNotContain("49");
            assertThat(unwrapped(mail.text())).contains(unwrapped(AS_TEXT)).doesNotContain("49");
            assertThat(mail.html()).doesNotContain("Dear ", "Annwyl ");
            assertThat(mail.subject()).doesNotContain("49", "\n");
        }
    }

    @Test
    void whatTurnsTheDirectionOfWritingEndsWithTheWords() {
        assertThat(Bidirectional.closed("a\u202Eb")).isEqualTo("a\u202Eb\u202C");
        assertThat(Bidirectional.closed("a\u2067b\u202Ac")).isEqualTo("a\u2067b\u202Ac\u202C\u2069");
        assertThat(Bidirectional.closed("a\u202Eb\u202C")).isEqualTo("a\u202Eb\u202C");
        assertThat(Bidirectional.closed("שלום")).isEqualTo("שלום");
    }

    @Test
    void aMailWithAGapIsNotWritten() {
        Texts gap = new Texts("Hello", "Hello", "Hello", "{greeting}\n\n{gone}", "Bye.");
        assertThatExceptionOfType(PlaceholderLeft.class)
                .isThrownBy(() -> Rendering.renderer(gap).render(Letters.signIn(), "en"))
                .satisfies(left -> {
                    assertThat(left.placeholder()).isEqualTo("gone");
                    assertThat(left.wording()).isEqualTo("sign-in/en/3");
                });
        Texts brace = new Texts("Hello", "Hello", "Hello", "{greeting", "Bye.");
        assertThatExceptionOfType(PlaceholderLeft.class)
                .isThrownBy(() -> Rendering.renderer(brace).render(Letters.signIn(), "en"));
        Texts block = new Texts("{your-choices}", "Hello", "Hello", "{greeting}", "Bye.");
        assertThatExceptionOfType(PlaceholderLeft.class)
                .isThrownBy(() -> Rendering.renderer(block).render(Letters.thanks(List.of()), "en"));
    }

    @Test
    void whatAnAuthorTypesInHtmlIsWords() {
        Texts typed = new Texts("Hello", "Hello", "<b>Hi</b>", "<img src=x> **{greeting}** [me]({me-link})", "Bye.");
        Mail mail = Rendering.renderer(typed).render(Letters.thanks(List.of()), "en");
        assertThat(mail.html())
                .contains("&lt;b&gt;Hi&lt;/b&gt;", "&lt;img src=x&gt;", "<strong>Dear Anna Pascoe,</strong>")
                .contains("href=\"https://yousaid.example/me\"");
        assertThat(mail.wording()).isEqualTo("thanks/en/3");
    }

    @Test
    void aPreviewTellsNothingOfItsReader() {
        Wording wording = Wording.of(
                MailForm.PROGRESS,
                MailLanguage.ENGLISH,
                0,
                Rendering.SHIPPED.of(MailForm.PROGRESS, MailLanguage.ENGLISH));
        Mail mail = renderer.masked(
                wording,
                new Letter.Progress(
                        "Anna Pascoe", Letters.RESPONSE, "Looked at", "We look at it.", "A secret.", false));
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("Looked at", "We look at it.", "This is not the last word on it")
                    .doesNotContain("Anna", "A secret", Letters.RESPONSE.value());
        }
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
