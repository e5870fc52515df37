package org.yousaid.consultation.watch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.population.Population;
import org.yousaid.consultation.population.PopulationTable;
import org.yousaid.consultation.population.Populations;
import org.yousaid.consultation.watch.WatchRepresentation.Named;
import org.yousaid.consultation.watch.WatchRepresentation.OfChannel;
import org.yousaid.consultation.watch.WatchRepresentation.OfDay;
import org.yousaid.consultation.watch.WatchRepresentation.OfQuestion;
import org.yousaid.consultation.watch.WatchRepresentation.OfWard;
import org.yousaid.consultation.watch.WatchRepresentation.Unheard;

/** Puts together who answered and who lives where. */
@Component
class Watch {

    private final Days days;
    private final FormPages forms;
    private final Wards wards;
    private final Populations populations;
    private final InstantSource clock;

    Watch(Days days, FormPages forms, Wards wards, Populations populations, InstantSource clock) {
        this.days = days;
        this.forms = forms;
        this.wards = wards;
        this.populations = populations;
        this.clock = clock;
    }

    WatchRepresentation of(ConsultationView consultation) {
        List<Day> counted = days.of(consultation.id());
        long responses = counted.stream().mapToLong(Day::responses).sum();
        PopulationTable people = populations.table();
        Map<String, Long> fromWards = sum(counted, Day::wards);
        List<OfWard> byWard = wards(consultation.content().audience(), fromWards, people.by(Population.WARD));
        return new WatchRepresentation(
                new Named(
                        consultation.id().value(),
                        consultation.slug().value(),
                        consultation.content().titleOrUntitled()),
                clock.instant(),
                responses,
                everyDay(counted),
                channels(sum(counted, Day::channels)),
                people.version() == 0 ? null : people.source(),
                byWard,
                responses
                        - fromWards.values().stream().mapToLong(Long::longValue).sum(),
                unheard(byWard),
                questions(consultation, sum(counted, Day::answered), sum(counted, Day::stoppedAt)),
                forms.of(consultation.id()));
    }

    private static Map<String, Long> sum(List<Day> days, Function<Day, Map<String, Long>> part) {
        Map<String, Long> sum = new TreeMap<>();
        days.forEach(day -> part.apply(day).forEach((key, count) -> sum.merge(key, count, Long::sum)));
        return sum;
    }

    private List<OfDay> everyDay(List<Day> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Day> byDate = counted.stream().collect(Collectors.toMap(Day::day, Function.identity()));
        LocalDate last = counted.getLast().day();
        LocalDate earliest = last.minusDays(WatchRepresentation.MOST_DAYS - 1L);
        LocalDate first = counted.getFirst().day().isBefore(earliest)
                ? earliest
                : counted.getFirst().day();
        return first.datesUntil(last.plusDays(1))
                .map(date -> byDate.getOrDefault(date, Day.empty(date)))
                .map(day -> new OfDay(day.day(), day.responses(), day.channels()))
                .toList();
    }

    private static List<OfChannel> channels(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(channel -> new OfChannel(channel.getKey(), channel.getValue()))
                .sorted(Comparator.comparingLong(OfChannel::responses)
                        .reversed()
                        .thenComparing(OfChannel::id))
                .toList();
    }

    /** Every ward that is asked, and any other that somebody answered from. */
    private List<OfWard> wards(Audience audience, Map<String, Long> responses, SequencedMap<String, Long> people) {
        Map<String, String> names = new LinkedHashMap<>(wards.names());
        if (!audience.everyone()) {
            names.keySet().retainAll(audience.wards());
        }
        responses.keySet().forEach(code -> names.putIfAbsent(code, wards.names().getOrDefault(code, code)));
        long everybody = names.keySet().stream()
                .mapToLong(code -> people.getOrDefault(code, 0L))
                .sum();
        long all = names.keySet().stream()
                .filter(people::containsKey)
                .mapToLong(code -> responses.getOrDefault(code, 0L))
                .sum();
        return names.entrySet().stream()
                .map(ward -> {
                    long heard = responses.getOrDefault(ward.getKey(), 0L);
                    @Nullable Long living = people.get(ward.getKey());
                    return new OfWard(
                            ward.getKey(),
                            ward.getValue(),
                            heard,
                            living,
                            living == null || living == 0 ? null : Math.round(heard * 10_000.0 / living) / 10.0,
                            Hearing.of(heard, all, living, everybody));
                })
                .sorted(Comparator.comparing(OfWard::name).thenComparing(OfWard::code))
                .toList();
    }

    private static List<Unheard> unheard(List<OfWard> wards) {
        return wards.stream()
                .filter(ward -> ward.heard() == Hearing.NOBODY || ward.heard() == Hearing.LITTLE)
                .map(ward -> new Unheard(Population.WARD, ward.code(), ward.name(), ward.responses(), ward.heard()))
                .sorted(Comparator.comparing(Unheard::heard).thenComparing(Unheard::name))
                .toList();
    }

    private static List<OfQuestion> questions(
            ConsultationView consultation, Map<String, Long> answered, Map<String, Long> stopped) {
        List<OfQuestion> questions = new ArrayList<>();
        long reached = stopped.values().stream().mapToLong(Long::longValue).sum();
        for (Question question : consultation.content().questions()) {
            long here = stopped.getOrDefault(question.id(), 0L);
            questions.add(new OfQuestion(
                    question.id(), question.text(), answered.getOrDefault(question.id(), 0L), reached, here));
            reached -= here;
        }
        return questions;
    }
}
