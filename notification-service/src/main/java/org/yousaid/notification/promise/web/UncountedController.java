package org.yousaid.notification.promise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.UncountedReplies;
import org.yousaid.notification.promise.UncountedReplies.Uncounted;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Thanks that should have gone out by themselves and wait for a count, by consultation. */
@RestController
class UncountedController {

    private static final int MOST = 1_000;

    private final UncountedReplies replies;

    UncountedController(UncountedReplies replies) {
        this.replies = replies;
    }

    /**
     * Those of one consultation.
     *
     * @param waiting how many wait; of very many only the first thousand of all consultations together are counted
     * @param first the one that has waited longest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfConsultation(String consultation, @Nullable String title, long waiting, Instant since, Reference first) {}

    record Items(List<OfConsultation> items) {}

    @GetMapping("/api/promises/uncounted")
    Items uncounted(Caller caller) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        Map<String, OfConsultation> all = new LinkedHashMap<>();
        replies.uncounted(MOST).forEach(one -> all.merge(one.consultation(), of(one), UncountedController::and));
        return new Items(List.copyOf(all.values()));
    }

    private static OfConsultation of(Uncounted one) {
        return new OfConsultation(one.consultation(), one.title(), 1, one.since(), one.reference());
    }

    private static OfConsultation and(OfConsultation first, OfConsultation next) {
        return new OfConsultation(
                first.consultation(),
                first.title() == null ? next.title() : first.title(),
                first.waiting() + next.waiting(),
                first.since(),
                first.first());
    }
}
