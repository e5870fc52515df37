package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;

/** What the pages of casework ask of the service. */
@Component
class Lists {

    private final Council council;

    Lists(Council council) {
        this.council = council;
    }

    /** How much one person looks after. */
    record Share(@Nullable String assignee, long open, long overdue) {}

    /** How much each person looks after. */
    record Load(@Nullable List<Share> items, @Nullable Share nobody) {

        public List<Share> people() {
            return items == null ? List.of() : items;
        }
    }

    /** A filter somebody comes back to. */
    record Saved(
            String name,
            @Nullable String stage,
            @Nullable String assignee,
            @Nullable String ward) {

        public String page() {
            return QueueFilter.of(stage == null ? QueueFilter.ALL : stage, assignee, ward)
                    .page(null);
        }
    }

    /** One decision for many. */
    record Batch(
            String id,
            String outcome,
            Instant madeAt,
            Instant dueAt,
            boolean canBeTakenBack,
            @Nullable Map<String, Long> counts,
            @Nullable List<NotDone> refused,
            @Nullable String note) {

        public long of(String state) {
            return counts == null ? 0 : counts.getOrDefault(state, 0L);
        }

        public List<NotDone> notDone() {
            return refused == null ? List.of() : refused;
        }
    }

    /** One that had changed meanwhile. */
    record NotDone(String reference, @Nullable String code) {}

    Page<QueueItem> queue(QueueFilter filter, @Nullable String after) {
        QueueFilter.Call call = filter.call(after);
        return council.read(
                SUGGESTION,
                new ParameterizedTypeReference<Page<QueueItem>>() {},
                call.template(),
                call.values().toArray());
    }

    /** What this person looks after and has to say something about by then. */
    Page<QueueItem> due(String account, Instant before) {
        return council.read(
                SUGGESTION,
                new ParameterizedTypeReference<Page<QueueItem>>() {},
                "/api/casework?assignee={account}&dueBefore={before}&limit=200",
                account,
                before);
    }

    Load load() {
        return council.read(SUGGESTION, Load.class, "/api/casework/load");
    }

    List<Saved> saved() {
        return council.read(SUGGESTION, new ParameterizedTypeReference<Page<Saved>>() {}, "/api/casework/filters")
                .shown();
    }

    List<Batch> batches() {
        return council.read(SUGGESTION, new ParameterizedTypeReference<Page<Batch>>() {}, "/api/casework/batches")
                .shown();
    }
}
