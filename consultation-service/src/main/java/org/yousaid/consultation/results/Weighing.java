package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.CellTable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.consultation.Weighting.Figures;
import org.yousaid.consultation.consultation.Weighting.Target;
import org.yousaid.consultation.consultation.Weighting.TargetGroup;
import org.yousaid.consultation.consultation.Weighting.Unweighted;
import org.yousaid.consultation.consultation.Weighting.WeightedQuestion;
import org.yousaid.consultation.population.PopulationTable;
import org.yousaid.consultation.results.TallyId.Crossing;
import org.yousaid.consultation.weighting.Margin;
import org.yousaid.consultation.weighting.Weights;

/** Weighs what was counted. The same counts and targets give the same digits, now and when they are counted again. */
final class Weighing {

    /** Shares are rounded to as many per cent, the first of these that gives no small number away. */
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10);

    private final List<Breakdown> breakdowns;
    private final int fewest;
    private final List<Crossing> classes;
    private final List<Tally> tallies;
    private final List<Target> targets;
    private final Weights weights;

    private Weighing(GroupedTally tally, List<Breakdown> breakdowns, List<Target> targets, int fewest) {
        this.breakdowns = breakdowns;
        this.targets = targets;
        this.fewest = fewest;
        SortedMap<Crossing, Tally> crossed = tally.crossed();
        classes = List.copyOf(crossed.keySet());
        tallies = List.copyOf(crossed.values());
        List<Long> sizes = tallies.stream().map(Tally::responses).toList();
        weights = Weights.raked(
                sizes, targets.stream().map(target -> margin(target, sizes)).toList());
    }

    /**
     * Weighs by the council's figures as they are now.
     *
     * @param breakdowns what is shown of groups at the same position
     */
    static Weighting now(
            ConsultationContent content,
            GroupedTally tally,
            List<Breakdown> breakdowns,
            long position,
            PopulationTable people,
            WeightingRules rules) {
        WeightingTargets known = new WeightingTargets(content, people);
        List<Target> targets = known.of(tally, rules.smallest(), rules.fewest());
        Unweighted unweighted = null;
        if (!known.areKnown()) {
            unweighted = Unweighted.NO_POPULATIONS;
        } else if (tally.all().responses() < rules.fewest()) {
            unweighted = Unweighted.TOO_FEW;
        } else if (targets.isEmpty()) {
            unweighted = Unweighted.NO_GROUPS;
        }
        Weighting asked = new Weighting(
                position,
                rules.smallest(),
                rules.fewest(),
                people.version() == 0 ? null : people.source(),
                unweighted,
                unweighted == null ? targets : List.of(),
                unweighted == null ? new Figures(0, 0, false) : null,
                List.of());
        return again(content, tally, breakdowns, asked);
    }

    /** Weighs once more by the targets that were published. */
    static Weighting again(
            ConsultationContent content, GroupedTally tally, List<Breakdown> breakdowns, Weighting published) {
        if (published.unweighted() != null) {
            return published;
        }
        Weighing weighing = new Weighing(tally, breakdowns, published.targets(), published.fewest());
        return new Weighting(
                published.position(),
                published.smallest(),
                published.fewest(),
                published.source(),
                null,
                published.targets(),
                weighing.figures(),
                content.questions().stream()
                        .flatMap(question -> weighing.question(question, published.smallest()).stream())
                        .toList());
    }

    private Figures figures() {
        return new Figures(
                (long) weights.effectiveSampleSize(), Math.round(weights.largest() * 100) / 100.0, weights.exact());
    }

    private Margin margin(Target target, List<Long> sizes) {
        Map<String, String> names = new HashMap<>();
        Map<String, Long> people = new HashMap<>();
        for (TargetGroup group : target.groups()) {
            String name = group.ids().getFirst();
            group.ids().forEach(id -> names.put(id, name));
            people.put(name, group.people());
        }
        List<@Nullable String> groups = new ArrayList<>();
        classes.forEach(of -> groups.add(names.get(of.group(target.by()))));
        return new Margin(groups, sizes, people);
    }

    private Optional<WeightedQuestion> question(Question question, int smallest) {
        List<CountedQuestion> counted =
                tallies.stream().map(tally -> tally.counted(question)).toList();
        if (counted.stream().mapToLong(CountedQuestion::base).sum() < fewest) {
            return Optional.empty();
        }
        Set<String> found = new TreeSet<>();
        counted.forEach(of -> found.addAll(of.chosen().keySet()));
        List<WeightedTable> tables = question.tables(found).stream()
                .map(table -> table(table, counted))
                .filter(table -> table.base() > 0)
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : rounded(question, tables, new WeightedGroups(question, classes, tallies, counted, weights), smallest);
    }

    private WeightedTable table(CellTable table, List<CountedQuestion> counted) {
        double base = 0;
        SortedMap<String, Double> sums = new TreeMap<>();
        table.cells().forEach(cell -> sums.put(cell, 0.0));
        for (int i = 0; i < counted.size(); i++) {
            CountedQuestion of = counted.get(i);
            double weight = weights.of(i);
            base += weight * table.base(of);
            table.cells().forEach(cell -> sums.merge(cell, weight * of.of(cell), Double::sum));
        }
        return new WeightedTable(table, base, Collections.unmodifiableSortedMap(sums));
    }

    private Optional<WeightedQuestion> rounded(
            Question question, List<WeightedTable> tables, WeightedGroups groups, int smallest) {
        List<WeightedLeeway> secrets = targets.stream()
                .flatMap(target -> breakdowns.stream().filter(breakdown -> breakdown.by() == target.by()))
                .flatMap(breakdown -> tables.stream().map(table -> groups.leeway(table, breakdown, smallest)))
                .toList();
        return STEPS.stream()
                .filter(step -> secrets.stream().allMatch(secret -> secret.leavesOpen(step)))
                .findFirst()
                .map(step -> {
                    Map<String, Integer> shares = new TreeMap<>();
                    tables.forEach(table ->
                            table.sums().keySet().forEach(cell -> shares.put(cell, table.share(cell, step))));
                    return new WeightedQuestion(question.id(), step, shares);
                });
    }
}
