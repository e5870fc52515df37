package org.yousaid.similarity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Cuts a text into the pieces of words that the sentence model knows (WordPiece, as BERT without case): letters in lower
 * case without their marks, punctuation and ideographs alone, each word by the longest pieces from its beginning.
 */
final class WordPieces {

    private static final String BEGIN = "[CLS]";
    private static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUED = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int most;

    private WordPieces(Map<String, Integer> vocabulary, int most) {
        this.vocabulary = vocabulary;
        this.most = most;
    }

    /**
     * @param tokenizer the description of a tokenizer as Hugging Face writes it
     * @param most so many pieces of a text are taken, the marks at both ends included
     */
    static WordPieces of(JsonNode tokenizer, int most) {
        Map<String, Integer> vocabulary = new HashMap<>();
        tokenizer
                .at("/model/vocab")
                .properties()
                .forEach(
                        piece -> vocabulary.put(piece.getKey(), piece.getValue().intValue()));
        return new WordPieces(vocabulary, most);
    }

    /** The numbers of the pieces, with the marks for beginning and end. */
    long[] of(String text) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(number(BEGIN));
        for (String word : words(text)) {
            if (pieces.size() >= most) {
                break;
            }
            add(word, pieces);
        }
        List<Integer> taken = pieces.subList(0, Math.min(pieces.size(), most - 1));
        long[] numbers = new long[taken.size() + 1];
        for (int i = 0; i < taken.size(); i++) {
            numbers[i] = taken.get(i);
        }
        numbers[taken.size()] = number(END);
        return numbers;
    }

    private int number(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    private static String[] words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder spaced = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(character -> {
            if (Character.getType(character) == Character.NON_SPACING_MARK) {
                return;
            }
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                spaced.append(' ');
            } else if (standsAlone(character)) {
                spaced.append(' ').appendCodePoint(character).append(' ');
            } else if (!Character.isISOControl(character) && Character.getType(character) != Character.FORMAT) {
                spaced.appendCodePoint(character);
            }
        });
        return spaced.toString().strip().split(" +");
    }

    private static boolean standsAlone(int character) {
        return Character.isIdeographic(character)
                || (character < 128 && character > ' ' && character != 127 && !Character.isLetterOrDigit(character))
                || switch (Character.getType(character)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private void add(String word, List<Integer> pieces) {
        if (word.isEmpty()) {
            return;
        }
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get((from == 0 ? "" : CONTINUED) + word.substring(from, to));
                to--;
            }
            if (piece == null) {
                break;
            }
            found.add(piece);
            from = to + 1;
        }
        if (from < word.length()) {
            pieces.add(number(UNKNOWN));
        } else {
            pieces.addAll(found);
        }
    }
}
