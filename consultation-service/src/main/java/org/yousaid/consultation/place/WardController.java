package org.yousaid.consultation.place;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** The ward list over HTTP. */
@RestController
class WardController {

    private static final int MOST_BYTES = 1_000_000;

    private final Wards wards;
    private final WardAnnouncements announcements;

    WardController(Wards wards, WardAnnouncements announcements) {
        this.wards = wards;
        this.announcements = announcements;
    }

    @GetMapping("/api/wards")
    ResponseEntity<WardsRepresentation> list() {
        Wards.WardList list = wards.list();
        return ResponseEntity.ok().eTag(Versions.etag(list.version())).body(new WardsRepresentation(list.items()));
    }

    @PutMapping(path = "/api/wards", consumes = "text/csv")
    ResponseEntity<WardsRepresentation> replace(Caller caller, ExpectedVersion expected, @RequestBody byte[] csv)
            throws IOException {
        caller.require(Role.POLICY, Role.ADMIN);
        if (csv.length > MOST_BYTES) {
            throw new Refused(CommonRefusal.CONTENT_TOO_LARGE);
        }
        List<Ward> items = WardFile.read(new StringReader(new String(csv, StandardCharsets.UTF_8)));
        long version = wards.replace(expected, items);
        announcements.runDue();
        return ResponseEntity.ok().eTag(Versions.etag(version)).body(new WardsRepresentation(items));
    }

    record WardsRepresentation(List<Ward> items) {}
}
