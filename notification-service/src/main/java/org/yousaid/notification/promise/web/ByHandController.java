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
import org.yousaid.notification.promise.WordsByHand.After;
import org.yousaid.notification.promise.WordsByHand.ByHand;
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

    private static final int PAGE = 200;

    private final WordsByHand words;
    private final PersonVault vault;

    ByHandController(WordsByHand words, PersonVault vault) {
        this.words = words;
        this.vault = vault;
    }

    /** @param id what it is told by, and its letter read */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            Reference reference,
            Word word,
            Way way,
            Instant since,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String postal,
            @Nullable String text) {}

    /** @param next where the next page begins, to be sent as {@code after}; null on the last one */
    record Items(List<Item> items, @Nullable String next) {}

    @GetMapping("/api/promises/by-hand")
    ResponseEntity<Items> waiting(
            Caller caller,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String after) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        List<ByHand> found = words.waiting(way(way), after(after), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ByHand> shown = more ? found.subList(0, PAGE) : found;
        return answer(new Items(
                shown.stream().map(this::item).toList(),
                more
                        ? shown.getLast().since().toEpochMilli() + "."
                                + shown.getLast().id()
                        : null));
    }

    @GetMapping("/api/promises/{reference}/by-hand")
    ResponseEntity<Item> one(Caller caller, @PathVariable String reference) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        return answer(Reference.read(reference)
                .flatMap(promise -> words.about(promise).stream().findFirst())
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

    private static @Nullable After after(@Nullable String given) {
        if (given == null) {
            return null;
        }
        int dot = given.indexOf('.');
        try {
            long since = Long.parseLong(given.substring(0, Math.max(0, dot)));
            return new After(Instant.ofEpochMilli(since), given.substring(dot + 1));
        } catch (NumberFormatException notACursor) {
            throw Checks.invalid("?after", "not-a-cursor", "Send next of the page before, as it is.");
        }
    }

    private Item item(ByHand word) {
        SealedText text = word.text();
        @Nullable ContactDetails contact = vault.open(word.contact()).orElse(null);
        return new Item(
                word.id(),
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
