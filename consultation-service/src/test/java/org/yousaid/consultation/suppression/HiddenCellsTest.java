package org.yousaid.consultation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.consultation.suppression.Attacker.Range;
import org.yousaid.consultation.suppression.CountTable.Cell;
import org.yousaid.consultation.suppression.CountTable.Column;

class HiddenCellsTest {

    private static final int SMALLEST = 5;

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(HiddenCells.of(table(true, List.of(List.of(6L, 9L), List.of(0L, 7L))), SMALLEST))
                .isEmpty();
    }

    @Test
    void hidesASmallNumberWithThreeOthersSoThatNoTotalGivesItAway() {
        CountTable table = table(true, List.of(List.of(2L, 20L, 30L), List.of(40L, 25L, 60L), List.of(10L, 11L, 12L)));
        assertThat(HiddenCells.of(table, SMALLEST))
                .hasSize(4)
                .contains(new Cell(0, 0))
                .doesNotContain(new Cell(0, 2), new Cell(1, 2), new Cell(2, 2));
    }

    @Test
    void hidesOneOtherInTheRowWhereColumnsDoNotAddUp() {
        CountTable table = table(false, List.of(List.of(2L, 20L, 30L), List.of(40L, 25L, 60L)));
        assertThat(HiddenCells.of(table, SMALLEST)).containsExactlyInAnyOrder(new Cell(0, 0), new Cell(0, 1));
    }

    @Test
    void hidesMoreWhereEverybodyChoseJustOneAlthoughTheyMightHaveChosenMore() {
        Set<Cell> hidden = HiddenCells.of(
                new CountTable(
                        List.of(new Column(5, true), new Column(5, true)),
                        List.of(List.of(4L, 5L), List.of(1L, 0L)),
                        false),
                SMALLEST);
        assertThat(hidden).contains(new Cell(0, 0), new Cell(1, 0), new Cell(1, 1));
    }

    @Test
    void countsWhatFollowsForTheHiddenGroupsTogetherAsShown() {
        CountTable table = new CountTable(
                List.of(new Column(20, true), new Column(30, true), new Column(6, false)),
                List.of(List.of(10L, 10L, 5L), List.of(10L, 20L, 1L)),
                true);
        Set<Cell> hidden = HiddenCells.of(table, SMALLEST);
        assertThat(hidden).hasSize(2).extracting(Cell::column).containsOnly(0);
        assertThat(new Attacker(table, hidden).range(new Cell(1, 2)).width()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void showsAllWhereOneGroupIsEverybody() {
        CountTable table = new CountTable(
                List.of(new Column(9, true), new Column(0, true)), List.of(List.of(1L, 0L), List.of(8L, 0L)), true);
        assertThat(HiddenCells.of(table, SMALLEST)).isEmpty();
    }

    @Test
    void refusesATableThatDoesNotAddUp() {
        assertThatThrownBy(() -> new CountTable(List.of(new Column(5, true)), List.of(List.of(4L)), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountTable(List.of(new Column(5, true)), List.of(List.of(6L)), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingThatIsHiddenCanBeWorkedOut(boolean exclusive) {
        Random random = new Random(exclusive ? 4 : 14);
        int small = 0;
        for (int i = 0; i < 250; i++) {
            CountTable table = randomTable(random, exclusive);
            Set<Cell> hidden = HiddenCells.of(table, SMALLEST);
            if (table.saysNoMoreThanItsTotals()) {
                continue;
            }
            Attacker attacker = new Attacker(table, hidden);
            Attacker knowsTotalsOnly = new Attacker(table, new HashSet<>(table.all()));
            for (Cell cell : table.all()) {
                long count = table.count(cell);
                boolean isSmall = count > 0 && count < SMALLEST;
                if (isSmall) {
                    small++;
                    assertThat(hidden.contains(cell)
                                    || !table.columns().get(cell.column()).published())
                            .isTrue();
                    Range range = attacker.range(cell);
                    Range atBest = knowsTotalsOnly.range(cell);
                    assertThat(range.most())
                            .as("%s of %s without %s", cell, table, hidden)
                            .isGreaterThanOrEqualTo(Math.min(SMALLEST, atBest.most()));
                    assertThat(range.width())
                            .as("%s of %s without %s", cell, table, hidden)
                            .isGreaterThanOrEqualTo(Math.min(HiddenCells.AT_LEAST_MORE, atBest.width()))
                            .isPositive();
                } else if (hidden.contains(cell)) {
                    assertThat(attacker.range(cell).width())
                            .as("%s of %s without %s", cell, table, hidden)
                            .isPositive();
                }
            }
        }
        assertThat(small).isGreaterThan(400);
    }

    @Test
    void aTableOfHundredOptionsAndFortyGroupsTakesLessThanASecond() {
        Random random = new Random(5);
        List<List<Long>> rows = IntStream.range(0, 100)
                .mapToObj(_ -> IntStream.range(0, 40)
                        .mapToObj(_ -> (long) random.nextInt(12))
                        .toList())
                .toList();
        CountTable table = table(true, rows);
        long begun = System.nanoTime();
        Set<Cell> hidden = HiddenCells.of(table, SMALLEST);
        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
        assertThat(hidden).hasSizeGreaterThan(1000);
    }

    /** A table of published columns; the base is the sum, or the highest count where several may be chosen. */
    private static CountTable table(boolean exclusive, List<List<Long>> rows) {
        List<Column> columns = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> {
                    long sum = rows.stream().mapToLong(row -> row.get(column)).sum();
                    long highest = rows.stream()
                            .mapToLong(row -> row.get(column))
                            .max()
                            .orElse(0);
                    return new Column(exclusive ? sum : Math.max(highest, sum / 2 + 1), true);
                })
                .toList();
        return new CountTable(columns, rows, exclusive);
    }

    private static CountTable randomTable(Random random, boolean exclusive) {
        int rows = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(3);
        boolean together = random.nextBoolean();
        List<Column> groups = new ArrayList<>();
        long[][] counts = new long[rows][columns];
        for (int column = 0; column < columns; column++) {
            int base = random.nextInt(8) == 0 ? 0 : SMALLEST + random.nextInt(7);
            groups.add(new Column(base, !together || column > 0));
            int favourite = random.nextInt(rows);
            for (int person = 0; person < base; person++) {
                int choice = random.nextBoolean() ? favourite : random.nextInt(rows);
                for (int row = 0; row < rows; row++) {
                    counts[row][column] += row == choice || (!exclusive && random.nextInt(3) == 0) ? 1 : 0;
                }
            }
        }
        return new CountTable(
                groups,
                IntStream.range(0, rows)
                        .mapToObj(row ->
                                java.util.Arrays.stream(counts[row]).boxed().collect(Collectors.toList()))
                        .toList(),
                exclusive);
    }
}
