package org.yousaid.consultation.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text before and after words were taken out of it, in passages: {@value #MARK} stands in the place of each that is gone.
 * Nobody puts words into an author's mouth this way, because everything between the marks must have stood there before, in
 * the same order.
 */
record Passages(List<Passage> before, List<Passage> after) {

    static final String MARK = "[redacted]";

    private static final Pattern AT_MARKS = Pattern.compile(Pattern.quote(MARK));

    Passages {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** @param marked whether it was taken out, or stands for what was */
    record Passage(String text, boolean marked) {}

    /** Both texts compared; empty when the second is not the first with passages left out. */
    static Optional<Passages> compared(String before, String after) {
        List<String> kept = List.of(AT_MARKS.split(after, -1));
        String first = kept.getFirst();
        String last = kept.getLast();
        if (kept.size() < 2 || !before.startsWith(first) || !before.endsWith(last)) {
            return Optional.empty();
        }
        List<Passage> passages = new ArrayList<>(List.of(new Passage(first, false)));
        int at = first.length();
        for (String piece : kept.subList(1, kept.size() - 1)) {
            int found = before.indexOf(piece, at + 1);
            if (found <= at) {
                return Optional.empty();
            }
            passages.add(new Passage(before.substring(at, found), true));
            passages.add(new Passage(piece, false));
            at = found + piece.length();
        }
        int end = before.length() - last.length();
        if (end <= at) {
            return Optional.empty();
        }
        passages.add(new Passage(before.substring(at, end), true));
        passages.add(new Passage(last, false));
        return Optional.of(new Passages(said(passages), said(around(kept))));
    }

    /** A text as it stands, with the marks of what is gone already. */
    static List<Passage> of(String text) {
        return said(around(List.of(AT_MARKS.split(text, -1))));
    }

    private static List<Passage> around(List<String> kept) {
        return kept.stream()
                .flatMap(piece -> Stream.of(new Passage(MARK, true), new Passage(piece, false)))
                .skip(1)
                .toList();
    }

    private static List<Passage> said(List<Passage> passages) {
        return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
    }

    /** Line ends as everybody writes them, and nothing around the text: what a form does to it by the way. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
