package org.yousaid.notification.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text, read. It knows {@code {name}}, {@code {if name}}, {@code {else}} and {@code {end}}, and nothing else.
 *
 * @param faults what could not be read, as keys
 */
public record Script(List<Phrase> phrases, List<String> faults) {

    static final String LEFT_OVER_BRACE = "left-over-brace";
    static final String NOT_CLOSED = "if-not-closed";
    static final String NOTHING_TO_CLOSE = "nothing-to-close";

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final String IF = "if ";

    public Script {
        phrases = List.copyOf(phrases);
        faults = List.copyOf(faults);
    }

    /** Reads a text; what is wrong with it stands in the faults. */
    public static Script read(String text) {
        Reader reader = new Reader();
        Matcher found = BRACES.matcher(text);
        int at = 0;
        while (found.find()) {
            reader.words(text.substring(at, found.start()));
            reader.braces(found.group(1).strip());
            at = found.end();
        }
        reader.words(text.substring(at));
        return reader.end();
    }

    /** An {@code if} that is being read. */
    private static final class Open {
        private final String condition;
        private final List<Phrase> then = new ArrayList<>();
        private final List<Phrase> otherwise = new ArrayList<>();
        private boolean turned;

        Open(String condition) {
            this.condition = condition;
        }

        List<Phrase> now() {
            return turned ? otherwise : then;
        }
    }

    private static final class Reader {
        private final List<String> faults = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>(List.of(new Open("")));

        void words(String text) {
            if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
                faults.add(LEFT_OVER_BRACE);
            }
            if (!text.isEmpty()) {
                open.getLast().now().add(new Phrase.Words(text));
            }
        }

        void braces(String inside) {
            if (inside.startsWith(IF)) {
                open.addLast(new Open(inside.substring(IF.length()).strip()));
            } else if (inside.equals("else") && open.size() > 1 && !open.getLast().turned) {
                open.getLast().turned = true;
            } else if (inside.equals("end") && open.size() > 1) {
                Open closed = open.removeLast();
                open.getLast().now().add(new Phrase.Choice(closed.condition, closed.then, closed.otherwise));
            } else if (inside.equals("else") || inside.equals("end")) {
                faults.add(NOTHING_TO_CLOSE);
            } else {
                open.getLast().now().add(new Phrase.Named(inside));
            }
        }

        Script end() {
            if (open.size() > 1) {
                faults.add(NOT_CLOSED);
            }
            return new Script(open.getFirst().then, faults);
        }
    }
}
