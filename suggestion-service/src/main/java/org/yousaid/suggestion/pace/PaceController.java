package org.yousaid.suggestion.pace;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The usual times over HTTP, for everybody. */
@RestController
class PaceController {

    private final UsualTimes times;

    PaceController(UsualTimes times) {
        this.times = times;
    }

    @GetMapping(path = "/api/process/times", produces = MediaType.APPLICATION_JSON_VALUE)
    UsualTimes.Measured times() {
        return times.now();
    }
}
