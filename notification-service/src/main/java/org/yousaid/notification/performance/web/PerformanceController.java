package org.yousaid.notification.performance.web;

import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.performance.Performance;
import org.yousaid.notification.performance.read.Scoreboard;

@RestController
class PerformanceController {

    private final Scoreboard scoreboard;
    private final InstantSource clock;

    PerformanceController(Scoreboard scoreboard, InstantSource clock) {
        this.scoreboard = scoreboard;
        this.clock = clock;
    }

    /** What this service knows of the public scoreboard. */
    record PromisesKept(Performance promises) {}

    @GetMapping("/api/performance")
    PromisesKept performance() {
        return new PromisesKept(scoreboard.at(clock.instant()));
    }
}
