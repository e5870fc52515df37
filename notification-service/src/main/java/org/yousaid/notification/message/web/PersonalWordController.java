package org.yousaid.notification.message.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Correspondence;
import org.yousaid.notification.promise.PromiseBook;
import org.yousaid.notification.promise.PromiseRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.text.Visible;
import org.yousaid.support.vault.SealedText;

/** A personal word to whoever waits for a reply. Sealed where it stands, mailed, and it keeps the promise. */
@RestController
class PersonalWordController {

    private static final int LONGEST = 5_000;

    private final PromiseBook promises;
    private final PersonalWords words;
    private final Correspondence correspondence;

    PersonalWordController(PromiseBook promises, PersonalWords words, Correspondence correspondence) {
        this.promises = promises;
        this.words = words;
        this.correspondence = correspondence;
    }

    record WordRequest(@Nullable String text) {}

    record Written(Reference reference) {}

    /** The same key again is the same word, and goes out once; with another word it is refused. */
    @PostMapping("/api/promises/{reference}/words")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Written write(@PathVariable String reference, @RequestBody WordRequest request, IdempotencyKey key, Caller caller) {
        caller.require(Role.POLICY, Role.REVIEWER, Role.ADMIN);
        PromiseBook.Made promise = Reference.read(reference)
                .flatMap(promises::made)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        String text = checked(request.text());
        String id = key.idFor("personal-word", promise.reference().value());
        if (promise.released() && !words.knows(id)) {
            throw new Refused(new PromiseRefusal.PromiseAlreadyReleased());
        }
        SealedText sealed = words.sealed(id, promise.person(), text);
        if (!promise.released()) {
            correspondence.write(promise.person(), new Content.PersonalWord(promise.reference(), id, sealed));
        }
        return new Written(promise.reference());
    }

    private static String checked(@Nullable String text) {
        if (text == null || !Visible.is(text)) {
            throw invalid("required", "Write what they are told.");
        }
        if (text.length() > LONGEST) {
            throw invalid("too-long", "At most " + LONGEST + " characters.");
        }
        return text.strip();
    }

    private static InvalidRequest invalid(String key, String message) {
        return new InvalidRequest(List.of(new InvalidInput("/text", key, message)));
    }
}
