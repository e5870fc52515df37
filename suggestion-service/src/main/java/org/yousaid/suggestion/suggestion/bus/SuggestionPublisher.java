package org.yousaid.suggestion.suggestion.bus;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Message;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.JoinableOpportunities;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.Reached;
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
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Tells the others what happened to suggestions, in the words of the process definition. */
@Component
@ConditionalOnProperty("yousaid.bus.topic")
@ProcessingGroup(SuggestionPublisher.GROUP)
class SuggestionPublisher {

    static final String GROUP = "publisher";
    private static final String STILL_OPEN = "STILL_OPEN";
    /** Somebody else has it and is waited for: a word on how far it has come, and no decision. */
    private static final String REFERRED_AND_OPEN = "REFERRED_AND_OPEN";

    private final MessageBus bus;
    private final Processes processes;
    private final JoinableOpportunities opportunities;

    SuggestionPublisher(MessageBus bus, Processes processes, JoinableOpportunities opportunities) {
        this.bus = bus;
        this.processes = processes;
        this.opportunities = opportunities;
    }

    @EventHandler
    void on(SuggestionEvent event, @SequenceNumber long version, EventMessage<?> cause) {
        Optional<Message> message = switch (event) {
            case SuggestionReceived received -> Optional.of(message(received));
            case SuggestionScreened screened -> Optional.of(message(screened, (int) version));
            case SuggestionReopened reopened -> Optional.of(message(reopened, (int) version));
            case SuggestionStaffAsked asked -> Optional.of(message(asked, (int) version));
            case SuggestionToldWhereItStands told -> Optional.of(message(told, (int) version));
            case SuggestionAssigned _, SuggestionNoted _ -> Optional.empty();
            case SuggestionMoved moved -> Optional.of(message(moved, (int) version));
        };
        message.ifPresent(said -> bus.publish(said.key(), said, cause));
    }

    private Message message(SuggestionReopened event, int number) {
        return new SuggestionNeedsStaff(
                event.id().value(),
                event.id().reference().value(),
                number,
                StaffReason.REOPENED.name(),
                event.to(),
                forStaff(stage(event.process(), event.stage())),
                event.nextWordBy(),
                event.at());
    }

    private Message message(SuggestionStaffAsked event, int number) {
        return new SuggestionNeedsStaff(
                event.id().value(),
                event.id().reference().value(),
                number,
                event.why().name(),
                event.staff(),
                forStaff(stage(event.process(), event.stage())),
                dueAt(event),
                event.at());
    }

    private static @Nullable Instant dueAt(SuggestionStaffAsked event) {
        return switch (event.why()) {
            case DUE_SOON, OVERDUE, REOPENED -> event.about();
            case NO_WORD, REFERRAL_ANSWERED, REFERRAL_SILENT -> null;
        };
    }

    /** A word that nobody had to write: it says where the suggestion stands, and decides nothing. */
    private Message message(SuggestionToldWhereItStands event, int step) {
        Stage here = stage(event.process(), event.stage());
        return new SuggestionProgressed(
                event.id().value(),
                event.id().reference().value(),
                step,
                here.name().in(event.language()),
                here.told().in(event.language()),
                STILL_OPEN,
                event.note().value(),
                value(event.person(), PersonId::value),
                event.at(),
                false);
    }

    private Stage stage(int process, String id) {
        return processes.running(process).stage(id).orElseThrow();
    }

    private static String forStaff(Stage stage) {
        return stage.name().in("en");
    }

    static Message message(SuggestionReceived event) {
        return new org.yousaid.contract.SuggestionReceived(
                event.id().value(),
                event.id().reference().value(),
                event.origin().response(),
                value(event.person(), PersonId::value),
                value(event.contact(), SealedContact::value),
                event.consents(),
                event.language(),
                event.ward(),
                value(event.title(), SealedText::value),
                event.receivedAt(),
                event.replyBy(),
                event.historic());
    }

    private Message message(SuggestionScreened event, int step) {
        Stage reached = stage(event.process(), event.stage());
        return new SuggestionProgressed(
                event.id().value(),
                event.id().reference().value(),
                step,
                reached.name().in(event.language()),
                reached.told().in(event.language()),
                event.referred() == null ? event.outcome().name() : REFERRED_AND_OPEN,
                event.note().value(),
                value(event.person(), PersonId::value),
                event.at(),
                event.historic(),
                service(event.opportunity()));
    }

    private Message message(SuggestionMoved event, int step) {
        Stage reached = stage(event.process(), event.stage());
        return new SuggestionProgressed(
                event.id().value(),
                event.id().reference().value(),
                step,
                reached.name().in(event.language()),
                reached.told().in(event.language()),
                event.reached().name(),
                event.note().value(),
                value(event.person(), PersonId::value),
                event.at(),
                event.historic(),
                event.reached() == Reached.RELEASED ? null : service(event.opportunity()));
    }

    /** Whose work it is now. Where that is not known a moment later, the next step says it. */
    private @Nullable String service(@Nullable OpportunityId opportunity) {
        return opportunity == null ? null : opportunities.serviceOf(opportunity).orElse(null);
    }

    private static <T> @Nullable String value(@Nullable T given, Function<T, String> text) {
        return given == null ? null : text.apply(given);
    }
}
