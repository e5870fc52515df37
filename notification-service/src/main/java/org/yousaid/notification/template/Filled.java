package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import org.yousaid.notification.wording.Part;
import org.yousaid.notification.wording.Phrase;
import org.yousaid.notification.wording.Script;
import org.yousaid.notification.wording.Wording;
import org.yousaid.notification.wording.WordingCheck;

/**
 * One part of a text with its conditions decided. A value is one mark in it, so that whatever somebody typed is never read
 * as something that an author typed.
 */
final class Filled {

    /** Marks are characters that no text has: Unicode keeps them for private use. */
    static final char FIRST_MARK = '\uE000';

    private static final char LAST_MARK = '\uF000';

    private static final int SHORT = 76;

    private final Values values;
    private final boolean plain;
    private final String wording;
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    private Filled(Values values, boolean plain, String wording) {
        this.values = values;
        this.plain = plain;
        this.wording = wording;
    }

    /** What stands behind a mark. */
    record Mark(String name, Values.Value value) {}

    static Filled of(Wording wording, Part part, Values values, boolean plain) {
        Filled filled = new Filled(values, plain, wording.name());
        Script script = wording.script(part);
        if (!script.faults().isEmpty()) {
            throw new PlaceholderLeft(wording.name(), script.faults().getFirst());
        }
        filled.add(script.phrases());
        return filled;
    }

    String text() {
        return text.toString();
    }

    /** Whether something stands behind this character. */
    static boolean isMark(char character) {
        return character >= FIRST_MARK && character <= LAST_MARK;
    }

    Mark mark(char character) {
        return marks.get(character - FIRST_MARK);
    }

    /** One line of words. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            line.append(words(text.charAt(at)));
        }
        return line.toString();
    }

    /** A character that an author typed, or the value behind it as words. */
    String words(char character) {
        return isMark(character) ? words(mark(character)) : String.valueOf(character);
    }

    private String words(Mark mark) {
        return switch (mark.value()) {
            case Values.Value.Words(String words) -> together(Bidirectional.closed(words));
            case Values.Value.Link(String address) -> address;
            case Values.Value.Block _ -> throw new PlaceholderLeft(wording, mark.name());
        };
    }

    /** What is short stays on one line where lines are broken. */
    private String together(String words) {
        return plain && words.length() <= SHORT ? words.replace(' ', PlainText.UNBROKEN) : words;
    }

    private void add(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            switch (phrase) {
                case Phrase.Words(String words) -> words(words);
                case Phrase.Named(String name) -> named(name);
                case Phrase.Choice(String condition, List<Phrase> then, List<Phrase> otherwise) ->
                    add(is(condition) ? then : otherwise);
            }
        }
    }

    private boolean is(String condition) {
        return condition.equals(WordingCheck.PLAIN) ? plain : values.holds(condition);
    }

    private void words(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (!isMark(words.charAt(at))) {
                text.append(words.charAt(at));
            }
        }
    }

    private void named(String name) {
        Values.Value value = values.of(name).orElseThrow(() -> new PlaceholderLeft(wording, name));
        text.append((char) (FIRST_MARK + marks.size()));
        marks.add(new Mark(name, value));
    }
}
