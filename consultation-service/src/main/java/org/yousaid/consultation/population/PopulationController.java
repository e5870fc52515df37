package org.yousaid.consultation.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.place.Wards;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** The populations over HTTP. */
@RestController
class PopulationController {

    private static final int MOST_BYTES = 1_000_000;

    private final Populations populations;
    private final Wards wards;

    PopulationController(Populations populations, Wards wards) {
        this.populations = populations;
        this.wards = wards;
    }

    @GetMapping("/api/populations")
    ResponseEntity<PopulationsRepresentation> table() {
        return shown(populations.table());
    }

    @PutMapping(path = "/api/populations", consumes = "text/csv")
    ResponseEntity<PopulationsRepresentation> replace(Caller caller, ExpectedVersion expected, @RequestBody byte[] csv)
            throws IOException {
        caller.require(Role.POLICY, Role.ADMIN);
        if (csv.length > MOST_BYTES) {
            throw new Refused(CommonRefusal.CONTENT_TOO_LARGE);
        }
        PopulationFile file = PopulationFile.read(new String(csv, StandardCharsets.UTF_8), wards.names()::containsKey);
        long version = populations.replace(expected, file);
        return shown(new PopulationTable(version, file.source(), file.items()));
    }

    private static ResponseEntity<PopulationsRepresentation> shown(PopulationTable table) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(table.version()))
                .body(new PopulationsRepresentation(table.source(), table.items()));
    }

    record PopulationsRepresentation(String source, List<Population> items) {}
}
