package org.yousaid.suggestion.process.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Versions of the process: proposed by one administrator, approved or turned down by another. */
@RestController
@RequestMapping(path = "/api/process/versions", produces = MediaType.APPLICATION_JSON_VALUE)
class VersionController {

    private final VersionDesk desk;
    private final Processes processes;

    VersionController(VersionDesk desk, Processes processes) {
        this.desk = desk;
        this.processes = processes;
    }

    @GetMapping
    ResponseEntity<Map<String, List<VersionRepresentation>>> versions(Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        return answer().body(Map.of("items", VersionRepresentation.all(processes)));
    }

    @GetMapping("/{version}")
    ResponseEntity<VersionRepresentation.Whole> version(@PathVariable int version, Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        return whole(version);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VersionRepresentation.Whole> propose(
            @RequestBody ProposeVersionRequest request, IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        int version = desk.propose(request.checked(), key, caller);
        return ResponseEntity.created(URI.create("/api/process/versions/" + version))
                .eTag(Versions.etag(processes.last()))
                .cacheControl(CacheControl.noStore())
                .body(VersionRepresentation.whole(processes, version));
    }

    @PostMapping("/{version}/approve")
    ResponseEntity<VersionRepresentation.Whole> approve(
            @PathVariable int version, ExpectedVersion expected, Caller caller) {
        caller.require(Role.ADMIN);
        desk.approve(version, expected, caller);
        return whole(version);
    }

    @PostMapping(path = "/{version}/turn-down", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VersionRepresentation.Whole> turnDown(
            @PathVariable int version, @RequestBody TurnDownRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(Role.ADMIN);
        desk.turnDown(version, request.checked(), expected, caller);
        return whole(version);
    }

    private ResponseEntity<VersionRepresentation.Whole> whole(int version) {
        return answer().body(VersionRepresentation.whole(processes, version));
    }

    private ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().eTag(Versions.etag(processes.last())).cacheControl(CacheControl.noStore());
    }
}
