package org.yousaid.notification.proof;

import org.yousaid.support.text.Readability;

/** How old a reader of a mail must be, without what is only to be clicked or looked up. */
final class ReadingAge {

    private ReadingAge() {}

    static double of(String text) {
        String words = text.replaceAll("https?://\\S+", "")
                .replaceAll("\\bYS-[0-9A-Z-]+", "")
                .replaceAll("(?m)^ {2,}\\S.*$", "");
        return Readability.age(Readability.sentences(words));
    }
}
