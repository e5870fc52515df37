package org.yousaid.notification.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.Part;
import org.yousaid.notification.wording.ShippedTexts;
import org.yousaid.notification.wording.Texts;

class ReadingAgeTest {

    private static final double ELEVEN = 11;

    @ParameterizedTest
    @EnumSource(MailForm.class)
    void anElevenYearOldReadsOurEnglishTexts(MailForm form) {
        Texts texts = new ShippedTexts().of(form, MailLanguage.ENGLISH);
        String words = (texts.of(Part.HEADING) + ".\n" + texts.body() + "\n" + texts.footer())
                .replaceAll("\\{(?:if [^}]*|else|end)}", "\n")
                .replaceAll("\\{[^}]*}", "May");
        assertThat(ReadingAge.of(words)).isLessThanOrEqualTo(ELEVEN);
    }

    @Test
    void officialsAreNotReadByAnElevenYearOld() {
        assertThat(ReadingAge.of("The aforementioned correspondence necessitates the administrative consideration of"
                        + " circumstances pertaining to the representations that you have heretofore submitted."))
                .isGreaterThan(ELEVEN);
    }

    @Test
    void addressesAndReferencesAreNotRead() {
        String said = "We have your answer. You hear from us soon.";
        assertThat(ReadingAge.of(
                        said + "\n" + URI.create("https://yousaid.example/administration") + " YS-Q3DD-61AN-YP00"))
                .isEqualTo(ReadingAge.of(said));
    }
}
