package org.yousaid.consultation.results;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.Breakdown.Group;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.ShowIf;
import org.yousaid.consultation.suppression.SmallGroups;

/** Counts by group with everything left out that would show what single people said. */
final class Breakdowns {

    private final ConsultationContent content;
    private final List<Question> questions;
    private final int smallest;

    private Breakdowns(ConsultationContent content, List<Question> questions, int smallest) {
        this.content = content;
        this.questions = questions;
        this.smallest = smallest;
    }

    /** All breakdowns of what was counted up to this position; none when there is nothing to break down. */
    static List<Breakdown> of(ConsultationContent content, GroupedTally tally, long position, int smallest) {
        return new Breakdowns(content, content.questions(), smallest).all(tally, position);
    }

    /** How many are in each group, without what they answered. */
    static List<Breakdown> sizes(ConsultationContent content, GroupedTally tally, long position, int smallest) {
        Breakdowns breakdowns = new Breakdowns(content, List.of(), smallest);
        return breakdowns.all(tally, position);
    }

    private List<Breakdown> all(GroupedTally tally, long position) {
        return Arrays.stream(By.values())
                .filter(by -> !tally.by(by).isEmpty())
                .map(by -> new Breakdown(by, position, smallest, groups(by, tally.by(by))))
                .toList();
    }

    private List<Group> groups(By by, SortedMap<String, Tally> tallies) {
        Map<String, Long> responses = new LinkedHashMap<>();
        tallies.forEach((group, tally) -> responses.put(group, tally.responses()));
        Set<String> hidden = SmallGroups.named(smallest).hidden(responses, Set.of());
        Map<String, Map<String, GroupQuestion>> found = new LinkedHashMap<>();
        for (Question question : questions) {
            if (by == By.AGE && question.id().equals(content.aims().ageQuestion())) {
                continue;
            }
            Map<String, CountedQuestion> counted = new TreeMap<>();
            tallies.forEach((group, tally) -> counted.put(group, tally.counted(question)));
            Set<String> anyway = new TreeSet<>(hidden);
            anyway.addAll(undecided(question, found));
            found.put(question.id(), new QuestionByGroup(question, counted, smallest).shown(anyway));
        }
        return tallies.keySet().stream()
                .map(group -> hidden.contains(group)
                        ? new Group(group, null, List.of())
                        : new Group(
                                group,
                                responses.get(group),
                                found.values().stream()
                                        .map(inGroups -> Objects.requireNonNull(inGroups.get(group)))
                                        .toList()))
                .toList();
    }

    /** Groups in which it is not shown who got to see the question: how many answered it would tell. */
    private static Set<String> undecided(Question question, Map<String, Map<String, GroupQuestion>> questions) {
        ShowIf condition = question.showIf();
        if (condition == null) {
            return Set.of();
        }
        return questions.getOrDefault(condition.question(), Map.of()).entrySet().stream()
                .filter(group -> condition.anyOf().stream()
                        .anyMatch(option -> group.getValue().of(option).isEmpty()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
