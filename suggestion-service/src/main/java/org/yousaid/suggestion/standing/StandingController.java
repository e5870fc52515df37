package org.yousaid.suggestion.standing;

import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where suggestions stand, over HTTP, for everybody: numbers only. */
@RestController
class StandingController {

    private final Standings standings;
    private final InstantSource clock;

    StandingController(Standings standings, InstantSource clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping(path = "/api/process/standing", produces = MediaType.APPLICATION_JSON_VALUE)
    Standings.AllStages standing() {
        return standings.at(clock.instant());
    }
}
