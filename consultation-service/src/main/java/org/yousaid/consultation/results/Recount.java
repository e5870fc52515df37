package org.yousaid.consultation.results;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Counts.Earlier;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Repeats;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.repeat.PersonCount;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.consultation.theme.ThemeTally;

/** Counts again from the stored events alone, up to a published position: every figure can be checked. */
@Component
class Recount {

    private final EventStorageEngine events;

    Recount(EventStorageEngine events) {
        this.events = events;
    }

    /** Is told now and then how far a count has come. */
    interface Listener {

        /**
         * Is told.
         *
         * @param read how many events have been read
         * @param counted how many responses were among them
         */
        void reached(long read, long counted);
    }

    /** What the answers to a consultation add up to, up to and with the event at this position. */
    GroupedTally upTo(long position, ConsultationId consultation) {
        return at(position, upTo(Set.of(position), consultation, (_, _) -> {})).responses();
    }

    /** What adds up to a position. */
    private record Sums(GroupedTally responses, ThemeTally themes, PersonCount people) {

        static Sums none() {
            return new Sums(new GroupedTally(new Tally()), new ThemeTally(), new PersonCount());
        }
    }

    /** The sums at several positions, in one pass over the events. */
    private Map<Long, Sums> upTo(Set<Long> positions, ConsultationId consultation, Listener listener) {
        Map<Long, Sums> sums = new HashMap<>();
        positions.forEach(position -> sums.put(position, Sums.none()));
        long end = Collections.max(positions);
        long counted = 0;
        try (Stream<? extends TrackedEventMessage<?>> stored = events.readEvents(events.createTailToken(), false)) {
            Iterator<? extends TrackedEventMessage<?>> each = stored.iterator();
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                long at = event.trackingToken().position().orElseThrow();
                if (at > end) {
                    break;
                }
                counted += take(event.getPayload(), at, consultation, sums);
                listener.reached(at + 1, counted);
            }
        }
        return sums;
    }

    /** Adds an event to every sum it belongs to; how many responses of the consultation it was. */
    private static int take(Object event, long at, ConsultationId consultation, Map<Long, Sums> sums) {
        if (event instanceof ResponseEvent response && response.consultation().equals(consultation)) {
            sums.forEach((position, sum) -> {
                if (at <= position) {
                    sum.responses().take(response);
                    sum.themes().take(response);
                    sum.people().take(response);
                }
            });
            return response instanceof ResponseEvent.Recorded ? 1 : 0;
        }
        if (event instanceof ThemeEvent theme && theme.consultation().equals(consultation)) {
            sums.forEach((position, sum) -> {
                if (at <= position) {
                    sum.themes().take(theme);
                }
            });
        }
        return 0;
    }

    /** All that was published, each figure counted again up to the position it names. */
    Counts again(ConsultationView view, PublishedResults published) {
        return again(view, published, (_, _) -> {});
    }

    /** The same, saying how far it has come. */
    Counts again(ConsultationView view, PublishedResults published, Listener listener) {
        Map<Long, Sums> sums = upTo(positions(published), view.id(), listener);
        Tally all = at(published.position(), sums).responses().all();
        List<CountedQuestion> questions = published.counts().questions().stream()
                .map(question -> again(view, all, question, sums))
                .toList();
        List<Breakdown> breakdowns = published.counts().breakdowns().stream()
                .flatMap(breakdown -> Breakdowns.of(
                                view.content(),
                                at(breakdown.position(), sums).responses(),
                                breakdown.position(),
                                breakdown.smallest())
                        .stream()
                        .filter(same -> same.by() == breakdown.by()))
                .toList();
        List<CountedThemes> themes = published.counts().themes().stream()
                .flatMap(counted -> at(counted.position(), sums)
                        .themes()
                        .counted(counted.question(), counted.position(), counted.smallest())
                        .stream())
                .toList();
        Repeats then = published.counts().repeats();
        // Who answered more than once is counted again; what else belongs together was seen when it was published.
        Repeats repeats = then == null
                ? null
                : then.withPeople(at(published.position(), sums).people().repeated());
        return new Counts(all.responses(), questions, breakdowns, themes, repeats, weighting(view, published, sums));
    }

    /** By the targets that were published; they are the council's figures as they were then. */
    private static @Nullable Weighting weighting(
            ConsultationView view, PublishedResults published, Map<Long, Sums> sums) {
        Weighting then = published.counts().weighting();
        if (then == null || then.unweighted() != null) {
            return then;
        }
        GroupedTally tally = at(then.position(), sums).responses();
        List<Breakdown> breakdowns = Breakdowns.of(view.content(), tally, then.position(), then.smallest());
        return Weighing.again(view.content(), tally, breakdowns, then);
    }

    /** Every position that some figure names. */
    private static Set<Long> positions(PublishedResults published) {
        Set<Long> positions = new HashSet<>(Set.of(published.position()));
        published.counts().breakdowns().forEach(breakdown -> positions.add(breakdown.position()));
        Optional.ofNullable(published.counts().weighting()).ifPresent(weighting -> positions.add(weighting.position()));
        published.counts().themes().forEach(themes -> positions.add(themes.position()));
        published.counts().questions().stream()
                .map(CountedQuestion::earlier)
                .filter(Objects::nonNull)
                .forEach(earlier -> positions.add(earlier.position()));
        return positions;
    }

    private static Sums at(long position, Map<Long, Sums> sums) {
        return Objects.requireNonNull(sums.get(position));
    }

    private static CountedQuestion again(
            ConsultationView view, Tally all, CountedQuestion published, Map<Long, Sums> sums) {
        Earlier earlier = published.earlier();
        Tally tally =
                earlier == null ? all : at(earlier.position(), sums).responses().all();
        CountedQuestion counted =
                tally.counted(view.content().question(published.id()).orElseThrow());
        return earlier == null
                ? counted
                : counted.since(new Earlier(earlier.position(), tally.responses(), earlier.version()));
    }
}
