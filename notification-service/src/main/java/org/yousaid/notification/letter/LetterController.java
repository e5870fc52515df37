package org.yousaid.notification.letter;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseBook;
import org.yousaid.notification.promise.WordsByHand;
import org.yousaid.notification.promise.WordsByHand.ByHand;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonVault;

/** Letters to print, for those who put them in the post only. */
@RestController
class LetterController {

    private final WordsByHand waiting;
    private final PromiseBook promises;
    private final LetterWords words;
    private final PersonVault vault;
    private final InstantSource clock;

    LetterController(
            WordsByHand waiting, PromiseBook promises, LetterWords words, PersonVault vault, InstantSource clock) {
        this.waiting = waiting;
        this.promises = promises;
        this.words = words;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping("/api/promises/{reference}/letter")
    ResponseEntity<PostedLetter> letter(
            Caller caller, @PathVariable String reference, @RequestParam(required = false) @Nullable String word) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        PostedLetter letter = Reference.read(reference)
                .flatMap(promise -> waiting.about(promise).stream()
                        .filter(one -> word == null || one.id().equals(word))
                        .findFirst())
                .flatMap(found -> promises.made(found.promise())
                        .flatMap(made -> words.of(found, made))
                        .map(said -> letter(found, said)))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(letter);
    }

    private PostedLetter letter(ByHand word, LetterWords.Words said) {
        @Nullable ContactDetails contact = vault.open(word.contact()).orElse(null);
        return new PostedLetter(
                word.promise(),
                word.word(),
                clock.instant(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.postal(),
                said.heading(),
                said.paragraphs(),
                said.charts(),
                said.more());
    }
}
