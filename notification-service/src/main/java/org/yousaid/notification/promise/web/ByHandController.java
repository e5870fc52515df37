package org.yousaid.notification.promise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordsByHand;
import org.yousaid.notification.promise.WordsByHand.Way;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** What waits for somebody to ring or to write a letter, with the number or the address, for those who do it only. */
@RestController
class ByHandController {

    private static final int MOST = 200;

    private final WordsByHand words;
    private final PersonVault vault;

    ByHandController(WordsByHand words, PersonVault vault) {
        this.words = words;
        this.vault = vault;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            Reference reference,
            Word word,
            Way way,
            Instant since,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String postal,
            @Nullable String text) {}

    record Items(List<Item> items) {}

    @GetMapping("/api/promises/by-hand")
    ResponseEntity<Items> waiting(Caller caller, @RequestParam(required = false) @Nullable String way) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        return answer(
                new Items(words.waiting(way(way), MOST).stream().map(this::item).toList()));
    }

    @GetMapping("/api/promises/{reference}/by-hand")
    ResponseEntity<Item> one(Caller caller, @PathVariable String reference) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        return answer(Reference.read(reference)
                .flatMap(words::about)
                .map(this::item)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static @Nullable Way way(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(Way.values())
                .filter(way -> way.name().equals(given.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Checks.invalid("?way", "not-a-way", "One of post, phone, none."));
    }

    private Item item(WordsByHand.ByHand word) {
        SealedText text = word.text();
        @Nullable ContactDetails contact = vault.open(word.contact()).orElse(null);
        return new Item(
                word.promise(),
                word.word(),
                word.way(),
                word.since(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.postal(),
                text == null ? null : vault.read(text));
    }
}
