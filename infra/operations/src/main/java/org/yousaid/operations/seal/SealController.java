package org.yousaid.operations.seal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.eventstore.seal.Seal;
import org.yousaid.eventstore.seal.Seals;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.time.CalendarDays;

/** The seals of this service's events, for everybody: a seal is worth something only where somebody outside keeps it. */
@RestController
public class SealController {

    private static final int MOST_DAYS = 366;

    private final Seals seals;
    private final InstantSource machine = InstantSource.system();

    public SealController(Seals seals) {
        this.seals = seals;
    }

    /** The seal that stood at the end of a day, in the time of London. */
    record DaySeal(LocalDate date, long number, long through, String hash, Instant at, boolean complete) {}

    record Days(List<DaySeal> items) {}

    @GetMapping("/api/seals")
    Days days(@RequestParam(defaultValue = "1") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidRequest(List.of(new InvalidInput(
                    "/days", "wrong-value", "From 1 to %d days can be asked for.".formatted(MOST_DAYS))));
        }
        LocalDate today = today();
        return new Days(Stream.iterate(today, date -> date.minusDays(1))
                .limit(days)
                .flatMap(date -> seals.newestBefore(end(date)).map(seal -> on(date, seal)).stream())
                .toList());
    }

    @GetMapping("/api/seals/{hash}")
    DaySeal seal(@PathVariable String hash) {
        return seals.withHash(hash)
                .map(seal -> on(CalendarDays.of(seal.at()), seal))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private DaySeal on(LocalDate date, Seal seal) {
        return new DaySeal(date, seal.number(), seal.through(), seal.hash(), seal.at(), date.isBefore(today()));
    }

    private LocalDate today() {
        return CalendarDays.of(machine.instant());
    }

    private static Instant end(LocalDate date) {
        return CalendarDays.startOf(date.plusDays(1));
    }
}
