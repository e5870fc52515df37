package org.yousaid.notification.template;

import java.net.URI;
import java.time.ZoneId;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.ShippedTexts;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.Wording;
import org.yousaid.notification.wording.WordingHistory;
import org.yousaid.notification.wording.Wordings;

/** How mails are rendered in tests. */
final class Rendering {

    static final ShippedTexts SHIPPED = new ShippedTexts();

    private Rendering() {}

    /** With the texts that the program comes with. */
    static MailRenderer renderer() {
        return with(new Wordings() {
            @Override
            public Wording current(MailForm form, MailLanguage language) {
                return Wording.of(form, language, 0, SHIPPED.of(form, language));
            }

            @Override
            public WordingHistory history(MailForm form, MailLanguage language) {
                return WordingHistory.shipped(SHIPPED.of(form, language));
            }
        });
    }

    /** With the same text for whatever is written. */
    static MailRenderer renderer(Texts texts) {
        return with(new Wordings() {
            @Override
            public Wording current(MailForm form, MailLanguage language) {
                return Wording.of(form, language, 3, texts);
            }

            @Override
            public WordingHistory history(MailForm form, MailLanguage language) {
                return WordingHistory.shipped(texts);
            }
        });
    }

    private static MailRenderer with(Wordings wordings) {
        return new MailRenderer(
                TemplateConfiguration.mailTemplates(),
                wordings,
                new Links(URI.create("https://yousaid.example")),
                ZoneId.of("Europe/London"));
    }
}
