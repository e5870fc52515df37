package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.yousaid.eventstore.deadletter.Reason;

class MessageNotTakenTest {

    @Test
    void isForWhatStaysUntilSomebodyActs() {
        assertThat(List.of(
                        new RecordTooLargeException("1"),
                        new RecordBatchTooLargeException("2"),
                        new TopicAuthorizationException(Set.of("noted")),
                        new SaslAuthenticationException("3"),
                        new InvalidTopicException("4"),
                        new PolicyViolationException("5"),
                        new SerializationException("6")))
                .allSatisfy(failure -> assertThat(MessageNotTaken.isFor(failure))
                        .as(failure.toString())
                        .isTrue());
    }

    @Test
    void isNotForWhatPassesOrANewProducerPutsRight() {
        assertThat(List.of(
                        new TimeoutException("1"),
                        new NotEnoughReplicasException("2"),
                        new NotLeaderOrFollowerException("3"),
                        new UnknownTopicOrPartitionException("4"),
                        new OutOfOrderSequenceException("5"),
                        new UnknownProducerIdException("6"),
                        new KafkaException("Producer is closed forcefully."),
                        new IllegalStateException("7")))
                .allSatisfy(failure -> assertThat(MessageNotTaken.isFor(failure))
                        .as(failure.toString())
                        .isFalse());
    }

    @Test
    void saysWhatToDoAndQuotesNothingOfTheMessage() {
        var record = Records.envelope("noted", "ann", "id", Noted.WIRE_NAME, "{\"who\": \"ann\"}");
        String reason = Reason.of(new MessageNotTaken(record, new TopicAuthorizationException(Set.of("noted"))))
                .toString();
        assertThat(reason)
                .contains("test.noted.v1", "14 bytes", "for noted", "TopicAuthorizationException", "may not write")
                .doesNotContain("ann");
    }
}
