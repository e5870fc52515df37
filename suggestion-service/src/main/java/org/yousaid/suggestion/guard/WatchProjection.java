package org.yousaid.suggestion.guard;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.guard.Watch.Kind;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.CareSettings;
import org.yousaid.suggestion.suggestion.StaffReason;
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

/** Works out what becomes due, and when, from every public word about an open suggestion. */
@Component
@ProcessingGroup(WatchProjection.GROUP)
class WatchProjection {

    static final String GROUP = "projections-watches";

    private final Watches watches;
    private final Processes processes;
    private final CareSettings settings;

    WatchProjection(ReadModels models, Processes processes, CareSettings settings) {
        this.watches = new Watches(models.collection(Watches.COLLECTION));
        this.processes = processes;
        this.settings = settings;
        watches.index();
    }

    @EventHandler
    void on(SuggestionEvent event) {
        switch (event) {
            case SuggestionReceived received -> {
                if (!received.historic()) {
                    said(received.id(), received.receivedAt(), received.nextWordBy());
                }
            }
            case SuggestionScreened screened -> {
                if (screened.historic()
                        || (screened.referred() == null && ends(screened.process(), screened.stage()))) {
                    watches.drop(screened.id());
                } else {
                    said(screened.id(), screened.at(), screened.nextWordBy());
                }
            }
            case SuggestionMoved moved -> {
                if (moved.historic() || ends(moved.process(), moved.stage())) {
                    watches.drop(moved.id());
                } else {
                    said(moved.id(), moved.at(), moved.nextWordBy());
                }
            }
            case SuggestionReopened reopened -> said(reopened.id(), reopened.at(), reopened.nextWordBy());
            case SuggestionStaffAsked asked ->
                kind(asked.why()).ifPresent(kind -> watches.done(asked.id(), kind, asked.about()));
            case SuggestionToldWhereItStands told -> silence(told.id(), told.at());
            case SuggestionAssigned _, SuggestionNoted _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        watches.clear();
    }

    /** Something was said in public: every clock about silence begins again, and those about the next word are set. */
    private void said(SuggestionId id, Instant at, @Nullable Instant nextWordBy) {
        watches.drop(id);
        silence(id, at);
        if (nextWordBy == null) {
            return;
        }
        watches.put(new Watch(id, Kind.ESCALATE, nextWordBy, nextWordBy));
        Instant remindAt = nextWordBy.minus(settings.remindBefore());
        if (remindAt.isAfter(at)) {
            watches.put(new Watch(id, Kind.REMIND, nextWordBy, remindAt));
        }
    }

    private void silence(SuggestionId id, Instant at) {
        watches.put(new Watch(id, Kind.ASK_FOR_A_WORD, at, at.plus(settings.askAfter())));
        watches.put(new Watch(id, Kind.TELL_ITS_AUTHOR, at, at.plus(settings.tellAfter())));
    }

    private boolean ends(int process, String stage) {
        return processes.running(process).stage(stage).orElseThrow() instanceof Stage.End;
    }

    /** What a clock had asked for; nothing where it was not a clock that did. */
    private static Optional<Kind> kind(StaffReason why) {
        return switch (why) {
            case NO_WORD -> Optional.of(Kind.ASK_FOR_A_WORD);
            case DUE_SOON -> Optional.of(Kind.REMIND);
            case OVERDUE -> Optional.of(Kind.ESCALATE);
            case REOPENED, REFERRAL_ANSWERED, REFERRAL_SILENT -> Optional.empty();
        };
    }
}
