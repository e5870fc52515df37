package org.yousaid.suggestion.following.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.following.Following;

/** What the links in the mails lead to. Reading changes nothing: programs that follow links press no button. */
@RestController
@RequestMapping(path = "/api/followings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class FollowingController {

    private final FollowDesk desk;

    FollowingController(FollowDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<FollowingRepresentation> read(
            @PathVariable String id, @RequestParam(defaultValue = "") String token) {
        return answer(desk.read(id, token));
    }

    @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FollowingRepresentation> confirm(@PathVariable String id, @RequestBody TokenRequest request) {
        return answer(desk.confirm(id, request.given()));
    }

    @PostMapping(path = "/stop", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FollowingRepresentation> stop(@PathVariable String id, @RequestBody TokenRequest request) {
        return answer(desk.stop(id, request.given(), request.withdraws()));
    }

    private static ResponseEntity<FollowingRepresentation> answer(Following following) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(FollowingRepresentation.of(following));
    }
}
