package org.yousaid.gateway.route;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import tools.jackson.databind.node.ObjectNode;

/** The seals of all stores at one address. */
@RestController
class SealController {

    private final DaySeals seals;

    SealController(Services services) {
        this.seals = new DaySeals(services);
    }

    record Days(List<DaySeals.DaySeal> items) {}

    @GetMapping("/api/seals")
    Days seals(@RequestParam(defaultValue = "1") int days) {
        return new Days(seals.ofDays(days));
    }

    @GetMapping("/api/seals/{hash}")
    ObjectNode seal(@PathVariable String hash) {
        return seals.withHash(hash).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
