package org.yousaid.consultation.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yousaid.consultation.consultation.Option;

/**
 * Finds the option that a cell means: by its id, by its text, or by a text that differs in blanks, capitals and the shape of
 * its quotes and dashes only, because programs that files go through change those. What could mean two options means none.
 */
final class OptionTexts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'`\\u00B4\\u2018-\\u201F\\u00AB\\u00BB]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> alike = new HashMap<>();
    private final boolean commaInText;

    OptionTexts(List<Option> options) {
        Set<String> several = new HashSet<>();
        for (Option option : options) {
            ids.put(option.id(), option.id());
            exact.putIfAbsent(option.text(), option.id());
            if (alike.putIfAbsent(folded(option.text()), option.id()) != null) {
                several.add(folded(option.text()));
            }
        }
        several.forEach(alike::remove);
        commaInText = options.stream().anyMatch(option -> option.text().contains(","));
    }

    /** The id of the option that is meant. */
    Optional<String> id(String cell) {
        return Optional.ofNullable(ids.get(cell))
                .or(() -> Optional.ofNullable(exact.get(cell)))
                .or(() -> Optional.ofNullable(alike.get(folded(cell))));
    }

    /** The parts of a cell that means several options: between bars, or between commas where no option holds one. */
    List<String> parts(String cell) {
        if (id(cell).isPresent()) {
            return List.of(cell);
        }
        String between = cell.contains("|") || commaInText ? "|" : ",";
        return Arrays.stream(cell.split(Pattern.quote(between), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        String quotes = QUOTES.matcher(text).replaceAll("'");
        String dashes = DASHES.matcher(quotes).replaceAll("-");
        return BLANKS.matcher(dashes).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
