package org.yousaid.suggestion.referral.policy;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.eventstore.deadletter.NotYet;
import org.yousaid.suggestion.referral.Asked;
import org.yousaid.suggestion.referral.ReceiverList;
import org.yousaid.suggestion.referral.ReferralCommand;
import org.yousaid.suggestion.referral.ReferralCommand.EndReferral;
import org.yousaid.suggestion.referral.ReferralCommand.Refer;
import org.yousaid.suggestion.referral.ReferralId;
import org.yousaid.suggestion.suggestion.Referred;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.time.CalendarDays;

/**
 * Begins a referral when a suggestion was referred to a named receiver, and ends it when anything else was decided. May be
 * run again: a referral knows its rounds.
 */
@Component
@ProcessingGroup(ReferralPolicies.GROUP)
class AskTheBody {

    private final EventStore events;
    private final ReceiverList receivers;
    private final CommandGateway commands;

    AskTheBody(EventStore events, ReceiverList receivers, CommandGateway commands) {
        this.events = events;
        this.receivers = receivers;
        this.commands = commands;
    }

    @EventHandler
    void on(SuggestionScreened screened, @SequenceNumber long version) {
        Referred referred = screened.referred();
        if (referred == null) {
            end(screened.id(), screened.at());
            return;
        }
        Asked asked = asked(screened, referred);
        send(new Refer(
                ReferralId.of(screened.id()),
                (int) version,
                asked,
                CalendarDays.startOf(asked.answerBy().plusDays(1)),
                screened.at()));
    }

    @EventHandler
    void on(SuggestionMoved moved) {
        end(moved.id(), moved.at());
    }

    private void end(SuggestionId suggestion, Instant at) {
        ReferralId id = ReferralId.of(suggestion);
        if (events.lastSequenceNumberFor(id.value()).isPresent()) {
            send(new EndReferral(id, at));
        }
    }

    private Asked asked(SuggestionScreened screened, Referred referred) {
        ReceiverList.Receiver receiver = receivers
                .find(referred.receiver())
                .orElseThrow(() -> new NotYet("the receiver " + referred.receiver()));
        SuggestionReceived received = (SuggestionReceived)
                events.readEvents(screened.id().value()).next().getPayload();
        return new Asked(
                referred.receiver(),
                receiver.details().name().in(screened.language()),
                receiver.details().contact(),
                received.title(),
                received.text(),
                referred.ask(),
                received.ward(),
                screened.by(),
                Objects.requireNonNull(screened.answerBy(), "A referral to a receiver has its day"));
    }

    private void send(ReferralCommand command) {
        @Nullable Object _ = commands.sendAndWait(command);
    }
}
