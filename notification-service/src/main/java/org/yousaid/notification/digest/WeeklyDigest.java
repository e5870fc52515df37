package org.yousaid.notification.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.Choices.Reader;
import org.yousaid.notification.digest.DigestRounds.Round;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.WardDigest.Item;
import org.yousaid.notification.message.Correspondence;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.time.TimedWork;

/**
 * Tells everybody who asked for it what is new in their wards, once a week and a batch a run. Who has nothing new gets no mail.
 * What broke off goes on where it stood, and the message's id keeps it to one for each person and week. After some weeks without
 * a run there is one mail for all of them.
 */
@Component
class WeeklyDigest implements TimedWork {

    private static final int BATCH = 200;

    private final WardNews news;
    private final DigestRounds rounds;
    private final Choices choices;
    private final Correspondence correspondence;
    private final InstantSource clock;
    private final DayOfWeek day;
    private final int hour;

    WeeklyDigest(
            WardNews news,
            DigestRounds rounds,
            Choices choices,
            Correspondence correspondence,
            InstantSource clock,
            @Value("${yousaid.digest.day}") DayOfWeek day,
            @Value("${yousaid.digest.hour}") int hour) {
        this.news = news;
        this.rounds = rounds;
        this.choices = choices;
        this.correspondence = correspondence;
        this.clock = clock;
        this.day = day;
        this.hour = hour;
    }

    @Override
    public String name() {
        return "ward-digest";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.of(rounds.running()
                .map(Round::until)
                .orElseGet(() -> rounds.toldUntil().map(this::after).orElse(Instant.EPOCH)));
    }

    @Override
    public void runDue() {
        Instant latest = latest(clock.instant());
        Optional<Instant> told = rounds.toldUntil();
        if (told.isEmpty()) {
            rounds.beginWith(latest);
            return;
        }
        if (rounds.running().isEmpty() && told.get().isBefore(latest)) {
            rounds.begin(told.get(), latest);
        }
        rounds.running().ifPresent(this::batch);
    }

    private void batch(Round round) {
        List<Reader> readers = choices.readers(round.reader(), BATCH);
        readers.stream()
                .filter(reader -> !reader.preferences().pausedAt(clock.instant()))
                .forEach(reader -> tell(reader, round));
        if (readers.size() < BATCH) {
            rounds.done(round);
            news.forgetBefore(round.after());
        } else {
            rounds.reached(round, readers.getLast().person());
        }
    }

    private void tell(Reader reader, Round round) {
        List<String> wards = reader.preferences().wards();
        List<Item> items = news.of(wards, round.after(), round.until());
        if (!items.isEmpty()) {
            correspondence.write(
                    reader.person(), Content.WardDigest.of(CalendarDays.of(round.until()), news.names(wards), items));
        }
    }

    /** The last time at which a week ended. */
    private Instant latest(Instant now) {
        ZonedDateTime local = now.atZone(CalendarDays.ZONE);
        ZonedDateTime end = local.with(TemporalAdjusters.previousOrSame(day))
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(hour);
        return (end.isAfter(local) ? end.minusWeeks(1) : end).toInstant();
    }

    private Instant after(Instant end) {
        return end.atZone(CalendarDays.ZONE).plusWeeks(1).toInstant();
    }
}
