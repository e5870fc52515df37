package org.yousaid.notification.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yousaid.notification.wording.Placeholder.Sort;

/** Looks whether mails of a form can be written with a text. */
public final class WordingCheck {

    /** The condition that holds where a mail is read as plain text. */
    public static final String PLAIN = "plain";

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?:|mailto:|javascript:|www\\.)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern CONDITION = Pattern.compile("\\{(?:if [^{}]*|else|end)}");

    private static final int LONGEST_SUBJECT = 80;

    private final MailForm form;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    private WordingCheck(MailForm form) {
        this.form = form;
    }

    /** What is wrong with it; empty where nothing is. */
    public static List<Finding> of(MailForm form, Texts texts) {
        WordingCheck check = new WordingCheck(form);
        Arrays.stream(Part.values()).forEach(part -> check.part(part, texts.of(part)));
        check.required();
        return check.findings;
    }

    private void part(Part part, String text) {
        if (text.isBlank()) {
            find(part, "required", "Write something here.");
        }
        if (text.length() > part.longest()) {
            find(part, "too-long", "At most %,d characters; it has %,d.".formatted(part.longest(), text.length()));
        }
        if (part.oneLine() && text.indexOf('\n') >= 0) {
            find(part, "one-line", "This stands on one line.");
        }
        if (UNSEEN.matcher(text).find()) {
            find(part, "unreadable-character", "There is a character here that nobody can see. Type it anew.");
        }
        if (ADDRESS.matcher(text).find()) {
            find(part, "no-addresses", "No addresses are typed here: take one of the links from the list.");
        }
        Script script = Script.read(text);
        script.faults().stream().distinct().forEach(fault -> find(part, fault, words(fault)));
        phrases(part, script.phrases(), Set.of());
        if (part == Part.SUBJECT) {
            subject(script.phrases());
        }
        if (part == Part.BODY || part == Part.FOOTER) {
            links(part, text);
            blocks(part, text);
        }
    }

    /** What its reader sees of it, whatever is so or not so; what takes the places comes on top. */
    private void subject(List<Phrase> phrases) {
        int longest = Stream.concat(Stream.of(""), form.placeholders().stream().map(Placeholder::name))
                .mapToInt(holds -> length(phrases, holds))
                .max()
                .orElse(0);
        if (longest > LONGEST_SUBJECT) {
            find(
                    Part.SUBJECT,
                    "too-long",
                    "At most %d characters as it is read; it has %d.".formatted(LONGEST_SUBJECT, longest));
        }
    }

    private static int length(List<Phrase> phrases, String holds) {
        return phrases.stream()
                .mapToInt(phrase -> switch (phrase) {
                    case Phrase.Words(String text) -> text.length();
                    case Phrase.Named _ -> 0;
                    case Phrase.Choice(String condition, List<Phrase> then, List<Phrase> otherwise) ->
                        length(condition.equals(holds) ? then : otherwise, holds);
                })
                .sum();
    }

    private static String words(String fault) {
        return switch (fault) {
            case Script.LEFT_OVER_BRACE -> "There is a brace that nothing belongs to.";
            case Script.NOT_CLOSED -> "There is an {if …} without its {end}.";
            default -> "There is an {else} or an {end} without its {if …}.";
        };
    }

    private void phrases(Part part, List<Phrase> phrases, Set<String> within) {
        for (Phrase phrase : phrases) {
            switch (phrase) {
                case Phrase.Words _ -> {}
                case Phrase.Named(String name) -> named(part, name, within);
                case Phrase.Choice(String condition, List<Phrase> then, List<Phrase> otherwise) -> {
                    condition(part, condition);
                    Set<String> inside = new HashSet<>(within);
                    inside.add(condition);
                    phrases(part, then, inside);
                    Set<String> outside = new HashSet<>(within);
                    outside.add("not " + condition);
                    phrases(part, otherwise, outside);
                }
            }
        }
    }

    private void condition(Part part, String condition) {
        boolean known = condition.equals(PLAIN)
                || form.placeholder(condition)
                        .filter(each -> each.optional() || each.sort() == Sort.FLAG)
                        .isPresent();
        if (!known) {
            find(part, "unknown-condition", "This mail knows no {if %s}.".formatted(condition));
        }
    }

    private void named(Part part, String name, Set<String> within) {
        Placeholder placeholder =
                form.placeholder(name).filter(each -> each.sort() != Sort.FLAG).orElse(null);
        if (placeholder == null) {
            find(part, "unknown-placeholder", "This mail knows no {%s}.".formatted(name));
            return;
        }
        if (part == Part.SUBJECT && placeholder.personal()) {
            find(
                    part,
                    "personal-in-subject",
                    "{%s} tells of one person, and a subject is read by anybody.".formatted(name));
        }
        if (placeholder.optional() && !within.contains(name)) {
            find(part, "needs-if", "Not every mail has {%s}: put it between {if %s} and {end}.".formatted(name, name));
        }
        if (placeholder.sort() == Sort.BLOCK && part.oneLine()) {
            find(part, "block-stands-alone", "{%s} stands on a line of its own.".formatted(name));
        }
        Set<String> others = new HashSet<>(within);
        others.remove(name);
        if (others.isEmpty() && !part.oneLine()) {
            met.add(name);
        }
    }

    /** What a mail is of no use without stands in every mail, whatever is so or not so. */
    private void required() {
        form.placeholders().stream()
                .filter(each -> each.required() && !met.contains(each.name()))
                .forEach(each -> find(
                        Part.BODY,
                        "placeholder-missing",
                        "Every mail needs {%s}: %s.".formatted(each.name(), each.meaning())));
    }

    private void links(Part part, String text) {
        LINK.matcher(text).results().map(link -> link.group(1)).forEach(target -> {
            boolean ours = target.startsWith("{")
                    && target.endsWith("}")
                    && form.placeholder(target.substring(1, target.length() - 1))
                            .filter(each -> each.sort() == Sort.LINK)
                            .isPresent();
            if (!ours) {
                find(
                        part,
                        "link-from-the-list",
                        "A link leads to one of the links from the list, not to “%s”.".formatted(target));
            }
        });
    }

    private void blocks(Part part, String text) {
        form.placeholders().stream().filter(each -> each.sort() == Sort.BLOCK).forEach(block -> {
            String typed = "{" + block.name() + "}";
            boolean within = text.lines()
                    .map(line -> CONDITION.matcher(line).replaceAll("").strip())
                    .anyMatch(line -> line.contains(typed) && !line.equals(typed));
            if (within) {
                find(part, "block-stands-alone", "%s stands on a line of its own.".formatted(typed));
            }
        });
    }

    private void find(Part part, String key, String message) {
        Finding finding = new Finding(part, key, message);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
