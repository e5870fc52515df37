package org.yousaid.gateway.pages.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Words;

/** The themes of one question as their pages show them. */
public record CodeFrame(
        String question,
        String text,
        String status,
        long version,
        long answers,
        long unassigned,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable LastChange lastChange,
        List<Theme> themes) {

    private static final Words WORDS = new Words();

    /** What was done last and can be undone. */
    public record LastChange(
            String what, @Nullable String theme, @Nullable String other, String by, Instant at) {

        /** What it was, in a sentence without its end. */
        public String inWords() {
            return switch (what) {
                case "add" -> "“%s” was added".formatted(theme);
                case "rename" -> "“%s” was renamed “%s”".formatted(theme, other);
                case "merge" -> "“%s” was merged into “%s”".formatted(theme, other);
                case "split" -> "“%s” was split off “%s”".formatted(other, theme);
                case "remove" -> "“%s” was removed".formatted(theme);
                case "move" -> "An answer was moved";
                default -> "The change before was undone";
            };
        }

        public boolean undoing() {
            return what.equals("undo");
        }
    }

    /** All code frames of a consultation. */
    public record All(List<CodeFrame> questions) {}

    public record Theme(String id, String label, long count, long placedByMachine) {}

    /** Some answers of a theme, in their authors' words. */
    public record Answers(String theme, long total, int page, int pageSize, List<Answer> items) {

        public boolean more() {
            return (long) page * pageSize < total;
        }
    }

    public record Answer(
            String response,
            String text,
            List<String> themes,
            boolean placedByMachine,
            @Nullable String quote) {}

    /** Answers for a second coder, who is not told which themes they are in. */
    public record Next(List<Choice> themes, List<Bare> items) {}

    public record Choice(String id, String label) {}

    public record Bare(String response, String text) {}

    /** How far two coders agree. */
    public record Agreement(
            List<String> coders,
            int coded,
            @Nullable Double agreement,
            @Nullable Double kappa,
            List<OnTheme> themes,
            List<Disagreement> disagreements) {}

    public record OnTheme(
            String id,
            String label,
            long both,
            long onlyFirst,
            long onlySecond,
            long neither,
            @Nullable Double agreement,
            @Nullable Double kappa) {}

    public record Disagreement(String response, String text, List<String> first, List<String> second) {}

    public boolean empty() {
        return themes.isEmpty();
    }

    public boolean confirmed() {
        return status.equals("CONFIRMED");
    }

    /** How many answers the machine placed that nobody has confirmed. */
    public long unconfirmed() {
        return themes.stream().mapToLong(Theme::placedByMachine).sum();
    }

    public String state() {
        return switch (status) {
            case "CONFIRMED" -> "Confirmed";
            case "PROPOSED" -> "Proposed, not confirmed";
            default -> "No themes yet";
        };
    }

    public Optional<Theme> theme(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public String label(String id) {
        return theme(id).map(Theme::label).orElse("A theme that is gone");
    }

    /** The labels of these themes, in words. */
    public String labels(List<String> ids) {
        return ids.isEmpty()
                ? "no theme"
                : String.join(", ", ids.stream().map(this::label).toList());
    }

    public List<Theme> but(String id) {
        return themes.stream().filter(theme -> !theme.id().equals(id)).toList();
    }

    /** A share of those who answered, 0 to 1. */
    public double share(Theme theme) {
        return answers == 0 ? 0 : (double) theme.count() / answers;
    }

    public BarChart chart() {
        return BarChart.of(
                "themes",
                "Themes of: " + text,
                "%s in %s. An answer can be in several."
                        .formatted(WORDS.count(answers, "answer"), WORDS.count(themes.size(), "theme")),
                themes.stream()
                        .map(theme -> new BarChart.Row(theme.label(), share(theme), WORDS.number(theme.count())))
                        .toList());
    }
}
