package org.yousaid.consultation.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;

/** All that is planned and open, and what has closed and not come to its results yet. */
@Component
public class ConsultationCalendar {

    private static final int ON_A_PAGE = 100;
    /** Of each state so many are looked at, those drafted last; no council plans more at a time. */
    private static final int MOST_PAGES = 5;

    private static final Set<ConsultationStatus> SHOWN =
            Set.of(ConsultationStatus.PLANNED, ConsultationStatus.OPEN, ConsultationStatus.CLOSED);
    private static final Set<ConsultationStatus> NOT_ASKED =
            Set.of(ConsultationStatus.DRAFT, ConsultationStatus.WITHDRAWN);

    private final Consultations consultations;
    private final Duration apart;
    private final InstantSource clock;

    ConsultationCalendar(
            Consultations consultations, @Value("${yousaid.consultations.apart}") Duration apart, InstantSource clock) {
        this.consultations = consultations;
        this.apart = apart;
        this.clock = clock;
    }

    /** What the public may see, by the day it opens. */
    List<CalendarEntry> entries() {
        return inStates(SHOWN).stream()
                .map(CalendarEntry::of)
                .sorted(Comparator.comparing(CalendarEntry::opensAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CalendarEntry::slug))
                .toList();
    }

    /**
     * What asks the same people at the same time as this draft, or too soon before or after it. What is open for good is
     * left out: it is always there.
     */
    public List<AskedTooSoon> askedTooSoon(ConsultationView draft) {
        Instant now = clock.instant();
        Instant planned = draft.content().opensAt();
        Instant opens = planned == null || planned.isBefore(now) ? now : planned;
        Instant closes = draft.content().closesAt();
        if (closes == null || draft.content().standing()) {
            return List.of();
        }
        Set<ConsultationStatus> states = EnumSet.allOf(ConsultationStatus.class);
        states.removeAll(NOT_ASKED);
        return inStates(states).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .filter(other ->
                        meet(draft.content().audience(), other.content().audience()))
                .map(CalendarEntry::of)
                .flatMap(other -> AskedTooSoon.between(other, opens, closes, apart).stream())
                .toList();
    }

    private static boolean meet(Audience one, Audience other) {
        return one.everyone() || other.everyone() || one.wards().stream().anyMatch(other.wards()::contains);
    }

    private List<ConsultationView> inStates(Set<ConsultationStatus> states) {
        List<ConsultationView> found = new ArrayList<>();
        for (ConsultationStatus status : states) {
            @Nullable Long after = null;
            for (int page = 0; page == 0 || (after != null && page < MOST_PAGES); page++) {
                Consultations.Page some =
                        consultations.page(new Consultations.Selection(status, true, after, ON_A_PAGE));
                some.items().stream().filter(view -> !view.historic()).forEach(found::add);
                after = some.next();
            }
        }
        return found;
    }
}
