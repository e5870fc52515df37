package org.yousaid.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class TransienceTest {

    @Test
    void whatPassesByItselfIsWaitedFor() {
        assertThat(List.of(
                        new MongoTimeoutException("no primary"),
                        new MongoSocketException("gone", new ServerAddress()),
                        new MongoWriteException(
                                new WriteError(50, "time limit", new BsonDocument()), new ServerAddress(), List.of()),
                        new ConcurrencyException("somebody was first"),
                        new EventStoreException("not known whether it was stored"),
                        new TimeoutException(),
                        new InterruptedException(),
                        new IllegalStateException("wrapped", new RuntimeException(new ConnectException("refused"))),
                        new NotYet("the other read model")))
                .allSatisfy(failure -> assertThat(Transience.of(failure)).isTrue());
    }

    @Test
    void whatBelongsToTheEventIsParked() {
        assertThat(List.of(
                        new IllegalStateException("no such step"),
                        new NullPointerException(),
                        new StackOverflowError(),
                        new MongoWriteException(
                                new WriteError(11000, "duplicate", new BsonDocument()), new ServerAddress(), List.of()),
                        new MongoWriteException(
                                new WriteError(17419, "too large", new BsonDocument()),
                                new ServerAddress(),
                                List.of())))
                .allSatisfy(failure -> assertThat(Transience.of(failure)).isFalse());
    }
}
