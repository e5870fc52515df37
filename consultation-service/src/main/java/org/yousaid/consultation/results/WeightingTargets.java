package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.Weighting.Target;
import org.yousaid.consultation.consultation.Weighting.TargetGroup;
import org.yousaid.consultation.population.Population;
import org.yousaid.consultation.population.PopulationTable;
import org.yousaid.consultation.suppression.SmallGroups;

/** What respondents can be brought to: the council's figures of those who are asked, without groups that are too small. */
final class WeightingTargets {

    /** The kind of population that ages are. */
    private static final String AGE = "age";

    private final ConsultationContent content;
    private final PopulationTable people;

    WeightingTargets(ConsultationContent content, PopulationTable people) {
        this.content = content;
        this.people = people;
    }

    /** Whether there are figures of anybody who is asked. */
    boolean areKnown() {
        return !wards().isEmpty() || !ages().isEmpty();
    }

    /**
     * One for each kind of group that says something.
     *
     * @param smallest groups with fewer responses are put together, as in a breakdown
     * @param fewest so many must have told their group
     */
    List<Target> of(GroupedTally tally, int smallest, int fewest) {
        List<Target> targets = new ArrayList<>();
        target(By.WARD, wards(), sizes(tally, By.WARD), smallest, fewest).ifPresent(targets::add);
        target(By.AGE, ages(), sizes(tally, By.AGE), smallest, fewest).ifPresent(targets::add);
        return targets;
    }

    private static Map<String, Long> sizes(GroupedTally tally, By by) {
        Map<String, Long> sizes = new TreeMap<>();
        tally.by(by).forEach((group, counted) -> sizes.put(group, counted.responses()));
        return sizes;
    }

    private SortedMap<String, Long> wards() {
        SortedMap<String, Long> wards = new TreeMap<>(people.by(Population.WARD));
        Audience audience = content.audience();
        if (!audience.everyone()) {
            wards.keySet().retainAll(audience.wards());
        }
        wards.values().removeIf(living -> living == 0);
        return wards;
    }

    /** By option; figures for ages are those of the whole council, and say nothing about some wards. */
    private SortedMap<String, Long> ages() {
        SortedMap<String, Long> ages = new TreeMap<>();
        if (!content.audience().everyone()) {
            return ages;
        }
        Map<String, Long> figures = people.by(AGE);
        Optional.ofNullable(content.aims().ageQuestion())
                .flatMap(content::question)
                .map(Question::options)
                .orElse(List.of())
                .forEach(option -> figure(option, figures).ifPresent(living -> ages.put(option.id(), living)));
        ages.values().removeIf(living -> living == 0);
        return ages;
    }

    /** By its id, or by its text: "25 to 34" is the group 25-34. */
    private static Optional<Long> figure(Option option, Map<String, Long> figures) {
        Long byId = figures.get(option.id());
        return Optional.ofNullable(byId == null ? figures.get(plain(option.text())) : byId);
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*(–|-|\\bto\\b)\\s*", "-")
                .replaceAll("\\s+", "-");
    }

    private static Optional<Target> target(
            By by, SortedMap<String, Long> living, Map<String, Long> sizes, int smallest, int fewest) {
        Map<String, Long> heard = new HashMap<>(sizes);
        heard.keySet().retainAll(living.keySet());
        if (heard.values().stream().mapToLong(Long::longValue).sum() < fewest) {
            return Optional.empty();
        }
        Set<String> together = together(sizes, heard, smallest);
        List<TargetGroup> groups = new ArrayList<>();
        new TreeSet<>(heard.keySet())
                .stream()
                        .filter(group -> !together.contains(group))
                        .forEach(group ->
                                groups.add(new TargetGroup(List.of(group), Objects.requireNonNull(living.get(group)))));
        if (!together.isEmpty()) {
            groups.add(new TargetGroup(
                    List.copyOf(together),
                    together.stream()
                            .mapToLong(group -> Objects.requireNonNull(living.get(group)))
                            .sum()));
        }
        List<String> unheard = living.keySet().stream()
                .filter(group -> !heard.containsKey(group))
                .toList();
        return groups.size() < 2 ? Optional.empty() : Optional.of(new Target(by, groups, unheard));
    }

    /** Groups that a breakdown hides whole, and the next smallest, until the smallest number is in them. */
    private static Set<String> together(Map<String, Long> sizes, Map<String, Long> heard, int smallest) {
        TreeSet<String> together = new TreeSet<>(SmallGroups.named(smallest).hidden(sizes, Set.of()));
        together.retainAll(heard.keySet());
        List<String> next = new ArrayList<>(heard.keySet());
        next.removeAll(together);
        next.sort(Comparator.comparing((String group) -> Objects.requireNonNull(heard.get(group)))
                .thenComparing(Comparator.naturalOrder()));
        while (!together.isEmpty() && !next.isEmpty() && sum(heard, together) < smallest) {
            together.add(next.removeFirst());
        }
        return together;
    }

    private static long sum(Map<String, Long> heard, Set<String> groups) {
        return groups.stream()
                .mapToLong(group -> Objects.requireNonNull(heard.get(group)))
                .sum();
    }
}
