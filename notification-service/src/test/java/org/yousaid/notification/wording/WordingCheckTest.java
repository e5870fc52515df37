package org.yousaid.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingCheckTest {

    private static final Texts GOOD = new ShippedTexts().of(MailForm.THANKS, MailLanguage.ENGLISH);

    @Test
    void aGoodTextIsTaken() {
        assertThat(WordingCheck.of(MailForm.THANKS, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hello {nobody}                          | unknown-placeholder
                    {for chart in charts}{chart}{end}       | unknown-placeholder
                    {each idea}                             | unknown-placeholder
                    ${7*7}                                  | unknown-placeholder
                    {greeting.getClass()}                   | unknown-placeholder
                    {one-response}                          | unknown-placeholder
                    {charts                                 | left-over-brace
                    {{greeting}}                            | left-over-brace
                    a } b                                   | left-over-brace
                    {if one-response}One                    | if-not-closed
                    {end}                                   | nothing-to-close
                    {else}                                  | nothing-to-close
                    {if 7*7}x{end}                          | unknown-condition
                    {if consultation}x{end}                 | unknown-condition
                    Go to https://evil.example              | no-addresses
                    [click](javascript:alert(1))            | no-addresses
                    [click](somewhere)                      | link-from-the-list
                    [click]({consultation})                 | link-from-the-list
                    See: {charts} here                      | block-stands-alone
                    """)
    void whatIsTypedIntoTheBodyIsRefused(String typed, String key) {
        assertThat(keys(body(GOOD.body() + "\n\n" + typed.strip()))).contains(key);
    }

    @Test
    void whatIsTypedInScriptsAndOtherTemplatesIsWordsLikeAnyOther() {
        assertThat(keys(body(GOOD.body() + "\n\n<script>alert(1)</script> [[$7]] th:text <% %> #parse")))
                .isEmpty();
    }

    @Test
    void aMailNeedsWhatItIsOfNoUseWithout() {
        assertThat(keys(body(GOOD.body().replace("{reference}", "your reference"))))
                .containsExactly("placeholder-missing");
        assertThat(keys(new Texts(GOOD.subject(), GOOD.preview(), GOOD.heading(), GOOD.body(), "Bye.")))
                .containsExactly("placeholder-missing");
        assertThat(keys(body(GOOD.body().replace("| {reference}", "{if one-response}| {reference}{end}"))))
                .as("not in every mail")
                .containsExactly("placeholder-missing");
    }

    @Test
    void whatNotEveryMailHasStandsInsideItsOwnIf() {
        Texts receipt = new ShippedTexts().of(MailForm.RESPONSE_RECEIPT, MailLanguage.ENGLISH);
        Texts bare = new Texts(
                "We have it: {consultation}", receipt.preview(), receipt.heading(), receipt.body(), receipt.footer());
        assertThat(WordingCheck.of(MailForm.RESPONSE_RECEIPT, bare))
                .extracting(Finding::key)
                .containsExactly("needs-if");
    }

    @Test
    void aSubjectTellsNothingOfItsReaderAndIsShortAndOneLine() {
        assertThat(keys(subject("{greeting} here it is"))).containsExactly("personal-in-subject");
        assertThat(keys(subject("{reference}"))).containsExactly("personal-in-subject");
        assertThat(keys(subject("Thanks\nBcc: all@example.org"))).containsExactly("one-line");
        assertThat(keys(subject("Thanks ".repeat(30)))).containsExactly("too-long");
        assertThat(keys(subject("Thanks\u0000"))).containsExactly("unreadable-character");
        assertThat(keys(subject("{charts}"))).contains("block-stands-alone");
        assertThat(keys(subject(" "))).containsExactly("required");
    }

    private static List<String> keys(Texts texts) {
        return WordingCheck.of(MailForm.THANKS, texts).stream()
                .map(Finding::key)
                .distinct()
                .toList();
    }

    private static Texts body(String body) {
        return new Texts(GOOD.subject(), GOOD.preview(), GOOD.heading(), body, GOOD.footer());
    }

    private static Texts subject(String subject) {
        return new Texts(subject, GOOD.preview(), GOOD.heading(), GOOD.body(), GOOD.footer());
    }
}
