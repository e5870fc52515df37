package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.Breakdown.Group;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.suppression.CountTable;
import org.yousaid.consultation.suppression.CountTable.Cell;
import org.yousaid.consultation.suppression.CountTable.Column;
import org.yousaid.consultation.suppression.HiddenCells;
import org.yousaid.consultation.suppression.SmallGroups;

/** Counts by group with everything left out that would show what single people said. */
final class Breakdowns {

    private final ConsultationContent content;
    private final int smallest;

    private Breakdowns(ConsultationContent content, int smallest) {
        this.content = content;
        this.smallest = smallest;
    }

    /** All breakdowns of what was counted up to this position; none when there is nothing to break down. */
    static List<Breakdown> of(ConsultationContent content, GroupedTally tally, long position, int smallest) {
        Breakdowns breakdowns = new Breakdowns(content, smallest);
        return Arrays.stream(By.values())
                .filter(by -> !tally.by(by).isEmpty())
                .map(by -> new Breakdown(by, position, smallest, breakdowns.groups(tally.by(by))))
                .toList();
    }

    private List<Group> groups(SortedMap<String, Tally> tallies) {
        Map<String, Long> responses = new LinkedHashMap<>();
        tallies.forEach((group, tally) -> responses.put(group, tally.responses()));
        Set<String> hidden = SmallGroups.named(smallest).hidden(responses, Set.of());
        Map<String, List<GroupQuestion>> shown = new TreeMap<>();
        tallies.keySet().stream()
                .filter(group -> !hidden.contains(group))
                .forEach(group -> shown.put(group, new ArrayList<>()));
        for (Question question : content.questions()) {
            Map<String, CountedQuestion> counted = new TreeMap<>();
            tallies.forEach((group, tally) -> counted.put(group, tally.counted(question)));
            inGroups(question, counted, hidden).forEach((group, inGroup) -> {
                if (shown.containsKey(group)) {
                    shown.get(group).add(inGroup);
                }
            });
        }
        return tallies.keySet().stream()
                .map(group -> new Group(
                        group,
                        hidden.contains(group) ? null : responses.get(group),
                        shown.getOrDefault(group, List.of())))
                .toList();
    }

    /** What is shown of a question in each group. */
    private Map<String, GroupQuestion> inGroups(
            Question question, Map<String, CountedQuestion> counted, Set<String> hiddenGroups) {
        Map<String, Long> bases = new TreeMap<>();
        counted.forEach((group, inGroup) -> bases.put(group, inGroup.base()));
        Set<String> withheld = SmallGroups.unnamed(smallest).hidden(bases, hiddenGroups);
        List<String> open = counted.keySet().stream()
                .filter(group -> !withheld.contains(group))
                .toList();
        Set<Cell> hidden = question.countable().isEmpty()
                ? Set.of()
                : HiddenCells.of(table(question, counted, open, withheld), smallest);
        Map<String, GroupQuestion> shown = new TreeMap<>();
        withheld.forEach(group -> shown.put(group, new GroupQuestion(question.id(), null, Map.of())));
        for (int column = 0; column < open.size(); column++) {
            shown.put(open.get(column), inGroup(question, counted.get(open.get(column)), hidden, column));
        }
        return shown;
    }

    private static GroupQuestion inGroup(
            Question question, @Nullable CountedQuestion counted, Set<Cell> hidden, int column) {
        if (counted == null) {
            throw new IllegalStateException("Every group is counted");
        }
        List<String> options = question.countable();
        Map<String, @Nullable Long> chosen = new TreeMap<>();
        for (int row = 0; row < options.size(); row++) {
            chosen.put(options.get(row), hidden.contains(new Cell(row, column)) ? null : counted.of(options.get(row)));
        }
        return new GroupQuestion(question.id(), counted.base(), chosen);
    }

    /** The groups that are shown, and all that are not as one last column: what is in it follows from the totals. */
    private static CountTable table(
            Question question, Map<String, CountedQuestion> counted, List<String> open, Set<String> withheld) {
        List<List<CountedQuestion>> columns = Stream.concat(
                        open.stream().map(group -> List.of(group)), Stream.of(List.copyOf(withheld)))
                .map(groups -> counted.entrySet().stream()
                        .filter(entry -> groups.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList())
                .toList();
        List<Column> bases = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            long base = columns.get(i).stream().mapToLong(CountedQuestion::base).sum();
            bases.add(new Column(base, i < open.size()));
        }
        List<List<Long>> rows = question.countable().stream()
                .map(option -> columns.stream()
                        .map(column -> column.stream()
                                .mapToLong(inGroup -> inGroup.of(option))
                                .sum())
                        .collect(Collectors.toList()))
                .toList();
        return new CountTable(bases, rows, question.type() != QuestionType.MULTIPLE_CHOICE);
    }
}
