package org.yousaid.consultation.theme.policy;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.CodeFrameView;
import org.yousaid.consultation.theme.CodeFrames;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.ThemeAnswers.Words;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Places a new answer into the confirmed themes of its question, once: the placing of an answer has a stream of its own,
 * and the event store takes its first event once. What came in between a proposal and its confirmation is placed when it is
 * confirmed.
 */
@Component
@ProcessingGroup("policies-theme")
class PlaceNewAnswers {

    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(10);

    private final CodeFrames frames;
    private final ThemeAnswers answers;
    private final NearestThemes nearest;
    private final PersonVault vault;
    private final EventStore events;
    private final EventGateway gateway;
    private final InstantSource clock;

    PlaceNewAnswers(
            CodeFrames frames,
            ThemeAnswers answers,
            NearestThemes nearest,
            PersonVault vault,
            EventStore events,
            EventGateway gateway,
            InstantSource clock) {
        this.frames = frames;
        this.answers = answers;
        this.nearest = nearest;
        this.vault = vault;
        this.events = events;
        this.gateway = gateway;
        this.clock = clock;
    }

    @EventHandler
    void on(ResponseEvent.Recorded response) {
        for (Answer answer : response.answers()) {
            SealedText text = answer.words().orElse(null);
            if (text != null) {
                CodeFrameView frame = frames.of(new TextQuestion(response.consultation(), answer.question()));
                if (frame.status() == FrameStatus.CONFIRMED) {
                    place(frame, response.id(), text);
                }
            }
        }
    }

    @EventHandler
    void on(ThemeEvent.FrameConfirmed confirmed, @SequenceNumber long sequence) {
        placeWhatCameSince(confirmed.of(), sequence + 1);
    }

    @EventHandler
    void on(ThemeEvent.FrameSet set, @SequenceNumber long sequence) {
        placeWhatCameSince(set.of(), sequence + 1);
    }

    private void placeWhatCameSince(TextQuestion question, long version) {
        CodeFrameView frame = frames.await(question, version, UNTIL_SHOWN);
        if (frame.version() < version) {
            throw new IllegalStateException("The code frame is not shown yet: " + question.frame());
        }
        if (frame.status() == FrameStatus.CONFIRMED) {
            for (Words words : answers.unplacedSince(question, frame.setAt())) {
                place(frame, words.response(), words.text());
            }
        }
    }

    private void place(CodeFrameView frame, ResponseId response, SealedText text) {
        String placement = frame.of().frame().placement(response);
        if (events.lastSequenceNumberFor(placement).isEmpty()) {
            List<String> themes = vault.open(text)
                    .flatMap(words -> nearest.to(frame, words))
                    .map(List::of)
                    .orElseGet(List::of);
            store(
                    placement,
                    new ThemeEvent.AnswerPlaced(
                            frame.of(),
                            response,
                            themes,
                            frame.version(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    private void store(String id, ThemeEvent.AnswerPlaced event) {
        try {
            gateway.publish(new GenericEventMessage<>(id, event, MetaData.emptyInstance(), event.at()));
        } catch (AggregateStreamCreationException _) {
            // Another instance was faster.
        }
    }
}
