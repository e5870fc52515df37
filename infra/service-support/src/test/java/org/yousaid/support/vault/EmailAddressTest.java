package org.yousaid.support.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.support.problem.InvalidRequest;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a.b+c@sub.example.co.uk",
                "o'neil@example.org",
                "josé@example.org",
                "x@bücher.example",
                "UPPER@EXAMPLE.ORG",
                "  spaces.around@example.org "
            })
    void takesWhatCanBeWrittenTo(String typed) {
        assertThat(EmailAddress.parse(typed).value()).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@example.org",
                "ada@@example.org",
                "ada@b@example.org",
                "ada@example",
                "ada@example..org",
                "ada@-example.org",
                "ada lovelace@example.org",
                "ada@example.org, bob@example.org",
                "ada@example.org\r\nBcc: all@example.org",
                "ada@example.org\n",
                "\nada@example.org",
                "ada\u0000@example.org",
                "ada\u2028@example.org",
                "<ada@example.org>",
                "\"ada\"@example.org"
            })
    void refusesWhatIsNoneOrCouldBreakAHeader(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed))
                .isInstanceOf(InvalidEmailAddress.class)
                .hasMessageNotContaining("example.org\r");
    }

    @Test
    void refusesOneThatIsTooLong() {
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(60) + "@" + "b.".repeat(120) + "example.org"))
                .isInstanceOf(InvalidEmailAddress.class);
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(1_000_000))).isInstanceOf(InvalidEmailAddress.class);
    }

    @Test
    void printsNothingPersonal() {
        EmailAddress ada = EmailAddress.parse("ada@example.org");
        assertThat(ada.toString()).doesNotContain("ada");
        assertThat(new ContactDetails("Ada", ada, null, null).toString()).doesNotContain("Ada", "ada");
    }

    @Test
    void refusesALineBreakInANameButNotInAPostalAddress() {
        assertThat(new ContactDetails("Ada", null, " ", "1 The Hoe\nPlymouth").phone())
                .isNull();
        assertThatThrownBy(() -> new ContactDetails("Ada\r\nBcc: all@example.org", null, "1\n2", null))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer")
                                .containsExactly("/name", "/phone"));
    }
}
