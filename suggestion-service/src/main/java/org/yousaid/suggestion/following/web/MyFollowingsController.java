package org.yousaid.suggestion.following.web;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.following.Following;
import org.yousaid.suggestion.following.FollowingId;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

/** What the signed-in person follows and supports, to look at and to end without the link of a mail. */
@RestController
@RequestMapping(path = "/api/followings/mine", produces = MediaType.APPLICATION_JSON_VALUE)
class MyFollowingsController {

    private final FollowDesk desk;

    MyFollowingsController(FollowDesk desk) {
        this.desk = desk;
    }

    record Mine(List<Item> items) {}

    /** One of them, with the id by which it is ended. */
    record Item(FollowingId id, Reference reference, boolean waiting, boolean running, boolean supports) {

        static Item of(Following following) {
            return new Item(
                    following.id(),
                    following.suggestion().reference(),
                    following.waiting(),
                    following.running(),
                    following.supports());
        }
    }

    @GetMapping
    ResponseEntity<Mine> mine(Caller caller) {
        return answer(new Mine(desk.of(person(caller)).stream().map(Item::of).toList()));
    }

    /** A second time changes nothing; {@code withdraw} ends the support too. */
    @PostMapping("/{id}/stop")
    ResponseEntity<Item> stop(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean withdraw, Caller caller) {
        return answer(Item.of(desk.stop(id, person(caller), withdraw)));
    }

    private static PersonId person(Caller caller) {
        caller.require(Role.CITIZEN);
        return caller.person().orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
