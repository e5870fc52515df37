package org.yousaid.suggestion.following.web;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;

/** Following and supporting. The answer is the same whether the address is known here or not. */
@RestController
@RequestMapping(
        path = "/api/suggestions/{reference}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class FollowController {

    private final Suggestions suggestions;
    private final FollowDesk desk;

    FollowController(Suggestions suggestions, FollowDesk desk) {
        this.suggestions = suggestions;
        this.desk = desk;
    }

    /** What was asked for; it begins when the link in the mail is opened and the button on its page pressed. */
    record Asked(Reference reference, boolean confirmByMail) {}

    @PostMapping("/followers")
    ResponseEntity<Asked> follow(@PathVariable String reference, @RequestBody FollowRequest request, Caller caller) {
        return ask(reference, request, false, caller);
    }

    @PostMapping("/supporters")
    ResponseEntity<Asked> support(@PathVariable String reference, @RequestBody FollowRequest request, Caller caller) {
        return ask(reference, request, true, caller);
    }

    private ResponseEntity<Asked> ask(String typed, FollowRequest request, boolean supports, Caller caller) {
        SuggestionId suggestion = find(typed);
        desk.ask(suggestion, request.complete(), supports, caller);
        Reference reference = suggestion.reference();
        return ResponseEntity.created(URI.create("/api/suggestions/" + reference))
                .body(new Asked(reference, true));
    }

    private SuggestionId find(String typed) {
        Reference reference =
                Reference.read(typed).orElseThrow(() -> new Refused(new SuggestionRefusal.MistypedReference()));
        return suggestions
                .find(SuggestionId.of(reference))
                .orElseThrow(() -> new Refused(new SuggestionRefusal.NotKnownYet()))
                .id();
    }
}
