package org.yousaid.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedTextsTest {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final ShippedTexts shipped = new ShippedTexts();

    @ParameterizedTest
    @EnumSource(MailForm.class)
    void nothingIsWrongWithThemInAnyLanguage(MailForm form) {
        for (MailLanguage language : MailLanguage.values()) {
            assertThat(WordingCheck.of(form, shipped.of(form, language)))
                    .as(language.title())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(MailForm.class)
    void theWelshTellsWhatTheEnglishTells(MailForm form) {
        assertThat(told(form, MailLanguage.WELSH)).isEqualTo(told(form, MailLanguage.ENGLISH));
    }

    @Test
    void everyPlaceholderOfEveryFormIsExplained() {
        assertThat(Arrays.stream(MailForm.values()).flatMap(form -> form.placeholders().stream()))
                .allSatisfy(each -> assertThat(each.meaning()).isNotBlank());
        for (MailForm form : MailForm.values()) {
            List<String> names =
                    form.placeholders().stream().map(Placeholder::name).toList();
            assertThat(names).doesNotHaveDuplicates().doesNotContain(WordingCheck.PLAIN);
        }
    }

    /** The placeholders in use; which words bend after a number is each language's own. */
    private Set<String> told(MailForm form, MailLanguage language) {
        return Stream.of(Part.values())
                .flatMap(part ->
                        BRACES.matcher(shipped.of(form, language).of(part)).results())
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.startsWith("if one-") && !name.equals("else") && !name.equals("end"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
