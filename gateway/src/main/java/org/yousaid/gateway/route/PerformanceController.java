package org.yousaid.gateway.route;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How the council keeps its word, for machines: three services know a part each. */
@RestController
class PerformanceController {

    private final Scoreboard scoreboard;

    PerformanceController(Services services) {
        this.scoreboard = new Scoreboard(services);
    }

    @GetMapping(path = "/api/performance", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode performance() {
        return scoreboard.read();
    }
}
