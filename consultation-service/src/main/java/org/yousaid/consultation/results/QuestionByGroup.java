package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.CellTable;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.suppression.CountTable;
import org.yousaid.consultation.suppression.CountTable.Cell;
import org.yousaid.consultation.suppression.CountTable.Column;
import org.yousaid.consultation.suppression.HiddenCells;
import org.yousaid.consultation.suppression.SmallGroups;

/** What is shown of one question in each group: of each of its tables, one for each row of a matrix. */
final class QuestionByGroup {

    private final Question question;
    private final Map<String, CountedQuestion> counted;
    private final int smallest;

    /**
     * @param counted what was counted in each group
     */
    QuestionByGroup(Question question, Map<String, CountedQuestion> counted, int smallest) {
        this.question = question;
        this.counted = counted;
        this.smallest = smallest;
    }

    /**
     * As much as can be shown.
     *
     * @param anyway groups of which nothing is shown for another reason
     */
    Map<String, GroupQuestion> shown(Set<String> anyway) {
        Map<String, Long> bases = new TreeMap<>();
        counted.forEach((group, inGroup) -> bases.put(group, inGroup.base()));
        Set<String> withheld = SmallGroups.unnamed(smallest).hidden(bases, anyway);
        Map<String, InGroup> groups = new TreeMap<>();
        bases.keySet().stream()
                .filter(group -> !withheld.contains(group))
                .forEach(group -> groups.put(group, new InGroup()));
        for (CellTable table : question.tables(found())) {
            fill(table, withheld, groups);
        }
        Map<String, GroupQuestion> shown = new TreeMap<>();
        counted.forEach((group, inGroup) -> {
            InGroup cells = groups.get(group);
            shown.put(
                    group,
                    cells == null
                            ? GroupQuestion.withheld(question.id())
                            : new GroupQuestion(
                                    question.id(), inGroup.base(), cells.chosen(), inGroup.asked(), cells.rows()));
        });
        return shown;
    }

    /** Every cell in which anybody of any group was counted. */
    private Set<String> found() {
        Set<String> found = new TreeSet<>();
        counted.values().forEach(inGroup -> found.addAll(inGroup.chosen().keySet()));
        return found;
    }

    private void fill(CellTable table, Set<String> withheldWhole, Map<String, InGroup> groups) {
        Map<String, Long> bases = new TreeMap<>();
        counted.forEach((group, inGroup) -> bases.put(group, table.base(inGroup)));
        Set<String> withheld = SmallGroups.unnamed(smallest).hidden(bases, withheldWhole);
        List<String> open = counted.keySet().stream()
                .filter(group -> !withheld.contains(group))
                .toList();
        Set<Cell> hidden = HiddenCells.of(counts(table, bases, open, withheld), smallest);
        groups.forEach((group, inGroup) -> {
            int column = open.indexOf(group);
            if (!table.row().isEmpty()) {
                inGroup.rows().put(table.row(), column < 0 ? null : bases.get(group));
            }
            for (int row = 0; row < table.cells().size(); row++) {
                String cell = table.cells().get(row);
                boolean isHidden = column < 0 || hidden.contains(new Cell(row, column));
                inGroup.chosen().put(cell, isHidden ? null : inGroup(group).of(cell));
            }
        });
    }

    /** The groups that are shown, and all that are not as one last column: what is in it follows from the totals. */
    private CountTable counts(CellTable table, Map<String, Long> bases, List<String> open, Set<String> withheld) {
        List<Column> columns = new ArrayList<>();
        open.forEach(group -> columns.add(new Column(Objects.requireNonNull(bases.get(group)), true)));
        columns.add(new Column(
                bases.entrySet().stream()
                        .filter(group -> withheld.contains(group.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                false));
        List<List<Long>> rows =
                table.cells().stream().map(cell -> row(cell, open, withheld)).toList();
        return new CountTable(columns, rows, question.type().isExclusive());
    }

    private List<Long> row(String cell, List<String> open, Collection<String> withheld) {
        List<Long> row = new ArrayList<>();
        open.forEach(group -> row.add(inGroup(group).of(cell)));
        row.add(counted.entrySet().stream()
                .filter(group -> withheld.contains(group.getKey()))
                .mapToLong(group -> group.getValue().of(cell))
                .sum());
        return row;
    }

    private CountedQuestion inGroup(String group) {
        return Objects.requireNonNull(counted.get(group));
    }

    /** What is gathered for one group. */
    private record InGroup(Map<String, @Nullable Long> chosen, Map<String, @Nullable Long> rows) {

        InGroup() {
            this(new TreeMap<>(), new TreeMap<>());
        }
    }
}
