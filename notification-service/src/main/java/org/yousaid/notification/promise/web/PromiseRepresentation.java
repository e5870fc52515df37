package org.yousaid.notification.promise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.PromiseStanding;

@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseRepresentation(
        Reference reference,
        PromiseKind kind,
        @Nullable Asked consultation,
        PromiseStanding state,
        boolean broken,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable Word keptBy) {

    record Asked(String slug, String title) {}

    static PromiseRepresentation of(PromiseDocument promise) {
        var consultation = promise.consultation();
        return new PromiseRepresentation(
                promise.reference(),
                promise.kind(),
                consultation == null ? null : new Asked(consultation.slug(), consultation.title()),
                promise.state(),
                promise.broken(),
                promise.madeAt(),
                promise.dueAt(),
                promise.keptAt(),
                promise.keptBy());
    }
}
