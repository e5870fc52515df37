package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;

/** What must not end a consumer, and what must not let it pass over a message. */
class ConsumerFaultsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String ANN = "ann";

    private final String topic = "noted-" + UUID.randomUUID();
    private final AtomicBoolean lettersCannotBeWritten = new AtomicBoolean();
    private final Recorder recorder = new Recorder();
    private final Station station = new Station(
            kafka.bootstrapServers(), "listener-" + UUID.randomUUID(), topic, faulty(MongoDatabase.class, database()));

    private static MongoDatabase database() {
        return mongo.client()
                .getDatabase("faults_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The same, but that nothing can be inserted while {@link #lettersCannotBeWritten}. */
    private <T> T faulty(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("insertOne") && lettersCannotBeWritten.get()) {
                        throw new MongoTimeoutException("no primary");
                    }
                    return wrapped(called(() -> method.invoke(real, arguments)));
                }));
    }

    private @Nullable Object wrapped(@Nullable Object answer) {
        return switch (answer) {
            case MongoDatabase database -> faulty(MongoDatabase.class, database);
            case MongoCollection<?> collection -> faulty(MongoCollection.class, collection);
            case null, default -> answer;
        };
    }

    private static @Nullable Object called(Call call) throws Throwable {
        try {
            return call.made();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    @Test
    void anErrorInTheLoopDoesNotEndIt() {
        AtomicInteger beginnings = new AtomicInteger();
        MessageConsumer consumer = station.consumer(
                () -> {
                    if (beginnings.getAndIncrement() == 0) {
                        throw new NoClassDefFoundError("a broken deployment");
                    }
                },
                recorder);
        station.says(new Noted(ANN, 0));
        consumer.start();

        await().atMost(SOON).until(() -> recorder.numbersOf(ANN).equals(List.of(0)));
        assertThat(beginnings.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void anErrorOfAHandlerIsAFailureLikeAnyOther() {
        AtomicInteger errors = new AtomicInteger();
        recorder.failWith(noted -> {
            if (noted.number() == 1 && errors.getAndIncrement() < 2) {
                throw new StackOverflowError();
            }
        });
        tell(3);
        MessageConsumer consumer = station.listen(recorder);

        await().atMost(SOON).until(consumer::caughtUp);
        assertThat(recorder.numbersOf(ANN)).containsExactly(0, 1, 2);
        assertThat(station.letters().count(BusLetters.GROUP)).isZero();
    }

    @Test
    void aMessageWhoseLetterCannotBeWrittenIsNotPassedOver() {
        lettersCannotBeWritten.set(true);
        recorder.failWith(noted -> {
            if (noted.number() == 1) {
                throw new IllegalStateException("no way for the second");
            }
        });
        tell(3);
        MessageConsumer consumer = station.listen(recorder);
        await("until it was to be parked, and more than once")
                .atMost(SOON)
                .until(() -> recorder.attempts().stream()
                                .filter(noted -> noted.number() == 1)
                                .count()
                        > 4);
        assertThat(recorder.numbersOf(ANN)).containsExactly(0);
        assertThat(consumer.caughtUp()).isFalse();

        lettersCannotBeWritten.set(false);
        await().atMost(SOON).until(consumer::caughtUp);
        assertThat(station.letters().letters(BusLetters.GROUP, topic + "/" + ANN, -1, 10))
                .as("itself, and what follows it")
                .hasSize(2);
        assertThat(recorder.numbersOf(ANN)).containsExactly(0);
    }

    private void tell(int messages) {
        IntStream.range(0, messages).forEach(number -> station.says(new Noted(ANN, number)));
    }

    private interface Call {
        @Nullable
        Object made() throws InvocationTargetException, IllegalAccessException;
    }
}
