package org.yousaid.notification.template;

import java.time.ZoneId;
import org.yousaid.notification.wording.MailLanguage;

/** How we speak in one language: its words inside blocks, its days and numbers. */
record Voice(MailLanguage language, BlockWords words, Figures figures) {

    static Voice of(MailLanguage language, ZoneId zone) {
        BlockWords words = new BlockWords(language);
        return new Voice(language, words, new Figures(zone, language.locale(), words));
    }
}
