package org.yousaid.gateway.pages.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The explanations in {@code docs/problems.md}, which the build puts beside the pages: for each code a heading
 * {@code ### code} and its paragraphs.
 */
@Component
final class ProblemLeaflet {

    /** One reason why something cannot be done. */
    public record Problem(String code, String title, List<String> paragraphs) {}

    private static final ClassPathResource PAGE = new ClassPathResource("org/yousaid/gateway/pages/problems.md");
    private static final Pattern HEADING = Pattern.compile("#{2,4}\\s+`?([a-z][a-z0-9-]*)`?(?:\\s*[–:—-]\\s*(.+))?");
    /** The status a paragraph begins with is for programs. */
    private static final Pattern STATUS = Pattern.compile("^[1-5][0-9]{2}\\. ");

    private static final Pattern MARKUP = Pattern.compile("[`*_]|\\[([^]]*)]\\([^)]*\\)");

    private final Map<String, Problem> byCode;

    ProblemLeaflet() {
        this.byCode = PAGE.exists() ? read(text()) : Map.of();
    }

    Collection<Problem> all() {
        return byCode.values();
    }

    Optional<Problem> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static String text() {
        try {
            return PAGE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Problem> read(String markdown) {
        Map<String, Problem> found = new LinkedHashMap<>();
        String code = "";
        String title = "";
        List<String> lines = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            Matcher heading = HEADING.matcher(line.strip());
            if (heading.matches()) {
                put(found, code, title, lines);
                code = heading.group(1);
                title = heading.group(2) == null ? sentence(code) : heading.group(2);
                lines = new ArrayList<>();
            } else if (line.startsWith("#")) {
                put(found, code, title, lines);
                code = "";
                lines = new ArrayList<>();
            } else {
                lines.add(line);
            }
        }
        put(found, code, title, lines);
        return found;
    }

    private static void put(Map<String, Problem> found, String code, String title, List<String> lines) {
        if (code.isEmpty()) {
            return;
        }
        List<String> paragraphs = List.of(String.join("\n", lines).split("\\n\\s*\\n", -1)).stream()
                .map(paragraph -> STATUS.matcher(plain(paragraph).strip()).replaceFirst(""))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        found.put(code, new Problem(code, plain(title), paragraphs));
    }

    private static String plain(String markdown) {
        return MARKUP.matcher(markdown)
                .replaceAll(mark -> mark.group(1) == null ? "" : Matcher.quoteReplacement(mark.group(1)));
    }

    private static String sentence(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }
}
