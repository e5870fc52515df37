package org.yousaid.consultation.equality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.equality.EqualityCounts.Counted;
import org.yousaid.consultation.equality.EqualityRepresentation.OfOption;
import org.yousaid.consultation.equality.EqualityRepresentation.OfQuestion;
import org.yousaid.consultation.population.PopulationTable;
import org.yousaid.consultation.population.Populations;
import org.yousaid.consultation.suppression.SmallGroups;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * Puts the counts beside the council's figures, without small numbers. Those who left a question out are one more group of
 * it: else the one number that is hidden would follow from the others.
 */
@Component
class EqualityFigures {

    private static final String NOT_ANSWERED = "";

    private final EqualityCounts counts;
    private final EqualityQuestions questions;
    private final Populations populations;
    private final int smallest;

    EqualityFigures(
            EqualityCounts counts, EqualityQuestions questions, Populations populations, SmallestNumber smallest) {
        this.counts = counts;
        this.questions = questions;
        this.populations = populations;
        this.smallest = smallest.ofGroup();
    }

    EqualityRepresentation of(ConsultationId consultation) {
        Counted counted = counts.of(consultation);
        PopulationTable people = populations.table();
        List<OfQuestion> all = questions.all().stream()
                .map(question -> question(question, counted, people.by(question.id())))
                .toList();
        boolean few = SmallGroups.unnamed(smallest).isSmall(counted.answered());
        return new EqualityRepresentation(
                few ? null : counted.answered(), smallest, people.version() == 0 ? null : people.source(), all);
    }

    private OfQuestion question(EqualityQuestion question, Counted counted, Map<String, Long> people) {
        Map<String, Long> sizes = sizes(question, counted);
        SmallGroups small = SmallGroups.unnamed(smallest);
        Set<String> hidden = small.isSmall(counted.answered()) ? sizes.keySet() : small.hidden(sizes, Set.of());
        return new OfQuestion(
                question.id(),
                question.text(),
                shown(NOT_ANSWERED, sizes, hidden),
                question.options().stream()
                        .map(option -> new OfOption(
                                option.id(), option.text(), shown(option.id(), sizes, hidden), people.get(option.id())))
                        .toList());
    }

    private static Map<String, Long> sizes(EqualityQuestion question, Counted counted) {
        Map<String, Long> sizes = new HashMap<>();
        question.options().forEach(option -> sizes.put(option.id(), 0L));
        sizes.putAll(counted.of(question.id()));
        long said = sizes.values().stream().mapToLong(Long::longValue).sum();
        sizes.put(NOT_ANSWERED, counted.answered() - said);
        return sizes;
    }

    private static @Nullable Long shown(String group, Map<String, Long> sizes, Set<String> hidden) {
        return hidden.contains(group) ? null : sizes.get(group);
    }
}
