package org.yousaid.suggestion.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.standing.StandingDocuments.Change;
import org.yousaid.suggestion.standing.StandingDocuments.Known;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.time.CalendarDays;

/**
 * Counts where suggestions stand; what was imported as history is not among them. The counts are written first and the
 * suggestions behind them, so that a batch that is cut off in between comes to the same changes, and each count takes only
 * those that it has not heard of.
 */
@Component
@ProcessingGroup(StandingProjection.GROUP)
class StandingProjection {

    static final String GROUP = "projections-standing";

    private final FoldedBatch<Happened> batches = new FoldedBatch<>(StandingProjection.class);
    private final StandingDocuments documents;
    private final Processes processes;

    StandingProjection(StandingDocuments documents, Processes processes) {
        this.documents = documents;
        this.processes = processes;
    }

    record Happened(SuggestionEvent event, long position) {}

    @EventHandler
    void on(SuggestionEvent event, TrackingToken token, UnitOfWork<?> work) {
        count(batches.take(new Happened(event, token.position().orElseThrow()), work));
    }

    /** What happened, in order. */
    void count(List<Happened> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Map<SuggestionId, Known> now = new HashMap<>(documents.known(
                batch.stream().map(happened -> happened.event().id()).toList()));
        Map<SuggestionId, Known> changed = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Happened happened : batch) {
            SuggestionId id = happened.event().id();
            @Nullable Known before = now.get(id);
            @Nullable Standing after = after(happened.event(), before == null ? null : before.standing());
            if (after != null && (before == null || before.position() < happened.position())) {
                if (before != null) {
                    changes.add(new Change(before.standing(), happened.position(), -1));
                }
                changes.add(new Change(after, happened.position(), 1));
                Known known = new Known(id, after, happened.position());
                now.put(id, known);
                changed.put(id, known);
            }
        }
        documents.apply(changes);
        documents.save(changed.values());
    }

    /** Where it stands then; null where the event changes nothing about it. */
    private @Nullable Standing after(SuggestionEvent event, @Nullable Standing before) {
        return switch (event) {
            case SuggestionReceived it ->
                it.historic()
                        ? null
                        : new Standing(
                                it.process(),
                                it.stage(),
                                open(it.process(), it.stage()),
                                CalendarDays.of(it.receivedAt()));
            case SuggestionScreened it ->
                moved(before, it.process(), it.stage(), it.referred() != null || open(it.process(), it.stage()));
            case SuggestionMoved it -> moved(before, it.process(), it.stage(), open(it.process(), it.stage()));
            case SuggestionReopened it -> moved(before, it.process(), it.stage(), true);
            case SuggestionAssigned _, SuggestionNoted _, SuggestionStaffAsked _, SuggestionToldWhereItStands _ -> null;
        };
    }

    private static @Nullable Standing moved(@Nullable Standing before, int process, String stage, boolean open) {
        return before == null ? null : new Standing(process, stage, open, before.received());
    }

    private boolean open(int process, String stage) {
        return !(processes.running(process).stage(stage).orElseThrow() instanceof Stage.End);
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }
}
