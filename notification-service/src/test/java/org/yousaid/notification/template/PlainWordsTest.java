package org.yousaid.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our mails are read by whoever gets one, in whatever program. */
class PlainWordsTest {

    static Stream<Map.Entry<String, Letter>> letters() {
        return Letters.everyKind().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aPlainTextHasShortLinesButForItsLinks(Map.Entry<String, Letter> letter) {
        for (String language : new String[] {"en", "cy"}) {
            String text =
                    Rendering.renderer().render(letter.getValue(), language).text();
            assertThat(text.lines().filter(line -> !line.contains("://") && !line.matches(" {2,}\\S.*")))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
            assertThat(text).doesNotContain("{", "}", "null", "<");
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theLanguageIsNamedForReadersAloud(Map.Entry<String, Letter> letter) {
        MailRenderer renderer = Rendering.renderer();
        assertThat(renderer.render(letter.getValue(), "en-GB").html()).contains("<html lang=\"en\"");
        assertThat(renderer.render(letter.getValue(), "cy").html()).contains("<html lang=\"cy\"");
        assertThat(renderer.render(letter.getValue(), "ar").html())
                .as("English where there is no such language")
                .contains("<html lang=\"en\"");
    }

    @Test
    void daysNumbersAndGreetingsAreThoseOfTheLanguage() {
        Mail mail = Rendering.renderer().render(Letters.receipt("Anna Pascoe"), "cy");
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part).contains("19 Rhagfyr 2026", "Annwyl Anna Pascoe,");
        }
    }
}
