package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in a line: {@code **strong**}, {@code [words]({link})}, links by themselves, and words. */
final class RunReader {

    private static final Pattern STRONG_OR_LINK =
            Pattern.compile("\\*\\*(?<strong>[^*]+)\\*\\*|\\[(?<words>[^\\[\\]]+)]\\((?<link>[\\uE000-\\uF000])\\)");

    private final Filled filled;

    RunReader(Filled filled) {
        this.filled = filled;
    }

    List<Piece.Run> read(String line) {
        List<Piece.Run> runs = new ArrayList<>();
        Matcher found = STRONG_OR_LINK.matcher(line);
        int at = 0;
        while (found.find()) {
            plain(line.substring(at, found.start()), runs);
            String strong = found.group("strong");
            runs.add(
                    strong != null
                            ? new Piece.Run(words(strong), true, null)
                            : new Piece.Run(words(found.group("words")), false, words(found.group("link"))));
            at = found.end();
        }
        plain(line.substring(at), runs);
        return runs;
    }

    /** A link that stands by itself shows its address; everything else is words. */
    private void plain(String text, List<Piece.Run> runs) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Filled.isMark(character)
                    && filled.mark(character).value() instanceof Values.Value.Link(String address)) {
                add(words, runs);
                runs.add(new Piece.Run(address, false, address));
            } else {
                words.append(filled.words(character));
            }
        }
        add(words, runs);
    }

    private static void add(StringBuilder words, List<Piece.Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Piece.Run(words.toString(), false, null));
            words.setLength(0);
        }
    }

    private String words(String text) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            words.append(filled.words(text.charAt(at)));
        }
        return words.toString();
    }
}
