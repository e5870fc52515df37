package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of weighted shares: what they are, how certain they are, and what they were made from; or why there are none.
 *
 * @param weighted whether there are any
 */
public record WeightingView(
        boolean weighted,
        List<String> sentences,
        List<Group> groups,
        @Nullable String source) {

    private static final Words WORDS = new Words();

    public WeightingView {
        sentences = List.copyOf(sentences);
        groups = List.copyOf(groups);
    }

    /** How many people of a group live here. */
    public record Group(String name, String people) {}

    static WeightingView of(long responses, Results.Weighting weighting) {
        String reason = weighting.reason();
        if (reason != null) {
            return new WeightingView(false, List.of(why(reason, weighting.fewest())), List.of(), null);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("A weighted share is what the share would be if "
                + weighting.all().stream().map(WeightingView::of).collect(Collectors.joining(" and "))
                + " had answered in proportion to the people who live here. Somebody of a group that few answered from"
                + " counts for more, up to " + times(weighting.largestWeight())
                + ", somebody of one that many answered from for less.");
        sentences.add("The weighted shares are as certain as those of "
                + WORDS.number(weighting.effectiveSampleSize()) + " people asked at random, out of "
                + WORDS.number(responses) + " who answered. They do not make up for other ways in which those"
                + " who answer differ from those who do not.");
        if (!Boolean.TRUE.equals(weighting.exact())) {
            sentences.add("The weights were cut so that nobody speaks for too many: the groups come nearer to their"
                    + " size, but do not reach it.");
        }
        weighting.all().stream()
                .filter(target -> !target.unheard().isEmpty())
                .forEach(target -> sentences.add(
                        "Nobody answered from %s: no weight makes up for that.".formatted(or(target.unheard()))));
        return new WeightingView(true, sentences, groups(weighting), weighting.source());
    }

    private static String why(String reason, int fewest) {
        return switch (reason) {
            case "no-populations" ->
                "Shares are not weighted: when they were counted, the council had given no figures of how many people live"
                        + " in each ward or are of each age.";
            case "too-few" ->
                "Shares are not weighted: with fewer than " + WORDS.number(fewest)
                        + " answers, weights would make a few people speak for many.";
            default ->
                "Shares are not weighted: too few people said where they live or how old they are, or all of them belong"
                        + " to one group.";
        };
    }

    private static String of(Results.Target target) {
        return target.by().equals("ward") ? "each ward" : "each age";
    }

    private static String times(@Nullable Double weight) {
        return String.format(Locale.UK, "%.1f times as much", Objects.requireNonNullElse(weight, 1.0));
    }

    private static String or(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    private static List<Group> groups(Results.Weighting weighting) {
        return weighting.all().stream()
                .flatMap(target -> target.groups().stream())
                .map(group -> new Group(
                        group.names().size() == 1
                                ? group.names().getFirst()
                                : String.join(", ", group.names()) + " (together, because few answered)",
                        WORDS.number(group.people())))
                .toList();
    }
}
