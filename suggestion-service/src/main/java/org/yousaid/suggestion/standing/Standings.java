package org.yousaid.suggestion.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.standing.StandingDocuments.Counted;
import org.yousaid.support.time.CalendarDays;

/** Suggestions by the stage they are at and by how long ago they came. */
@Component
class Standings {

    /** The last days of each age; what is older stands in one more. */
    private static final List<Integer> AGES = List.of(7, 28, 84);

    private final StandingDocuments documents;
    private final Processes processes;

    Standings(StandingDocuments documents, Processes processes) {
        this.documents = documents;
        this.processes = processes;
    }

    /**
     * All of them.
     *
     * @param received how many came, without imported history
     * @param open how many of them are not at an end
     * @param ages of the open ones, whatever their stage
     * @param oldestOpen the day on which the oldest open one came
     */
    record AllStages(
            Instant asOf,
            long received,
            long open,
            List<Age> ages,
            @Nullable LocalDate oldestOpen,
            List<OfStage> stages) {

        AllStages {
            ages = List.copyOf(ages);
            stages = List.copyOf(stages);
        }
    }

    /**
     * One stage.
     *
     * @param stage its id
     * @param name in English
     * @param over how many came to their end here
     */
    record OfStage(String stage, String name, long open, long over, List<Age> ages) {

        OfStage {
            ages = List.copyOf(ages);
        }
    }

    /**
     * How many open ones are so old, in days of the calendar.
     *
     * @param toDays null for all that are older
     */
    record Age(int fromDays, @Nullable Integer toDays, long open) {}

    AllStages at(Instant now) {
        List<Counted> counted = documents.counted();
        LocalDate today = CalendarDays.of(now);
        List<Counted> open =
                counted.stream().filter(one -> one.standing().open()).toList();
        return new AllStages(
                now,
                sum(counted),
                sum(open),
                ages(open, today),
                open.stream()
                        .map(one -> one.standing().received())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                stages(counted, today));
    }

    /** In the order of the process that runs now; stages of earlier versions that it does not have come last. */
    private List<OfStage> stages(List<Counted> counted, LocalDate today) {
        Map<String, List<Counted>> byStage = new LinkedHashMap<>();
        processes.current().stages().forEach(stage -> byStage.put(stage.id(), new ArrayList<>()));
        counted.stream()
                .sorted(Comparator.comparingInt(one -> one.standing().process()))
                .forEach(one -> byStage.computeIfAbsent(one.standing().stage(), _ -> new ArrayList<>())
                        .add(one));
        return byStage.entrySet().stream()
                .map(stage -> stage(stage.getKey(), stage.getValue(), today))
                .toList();
    }

    private OfStage stage(String id, List<Counted> counted, LocalDate today) {
        List<Counted> open =
                counted.stream().filter(one -> one.standing().open()).toList();
        return new OfStage(id, name(id, counted), sum(open), sum(counted) - sum(open), ages(open, today));
    }

    private String name(String id, List<Counted> counted) {
        Stage stage = processes
                .current()
                .stage(id)
                .orElseGet(() -> processes
                        .running(counted.getLast().standing().process())
                        .stage(id)
                        .orElseThrow());
        return stage.name().in("en");
    }

    private static List<Age> ages(List<Counted> open, LocalDate today) {
        List<Age> ages = new ArrayList<>();
        int from = 0;
        for (int to : AGES) {
            ages.add(new Age(from, to, sum(between(open, today, from, to))));
            from = to + 1;
        }
        ages.add(new Age(from, null, sum(between(open, today, from, Integer.MAX_VALUE))));
        return ages;
    }

    private static List<Counted> between(List<Counted> open, LocalDate today, int from, int to) {
        return open.stream()
                .filter(one -> {
                    long days =
                            Math.max(0, ChronoUnit.DAYS.between(one.standing().received(), today));
                    return from <= days && days <= to;
                })
                .toList();
    }

    private static long sum(List<Counted> counted) {
        return counted.stream().mapToLong(Counted::number).sum();
    }
}
