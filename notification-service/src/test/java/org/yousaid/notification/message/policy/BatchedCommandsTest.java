package org.yousaid.notification.message.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yousaid.eventstore.BatchEnd;
import org.yousaid.eventstore.LeftUndone;
import org.yousaid.notification.promise.PromiseRefusal;
import org.yousaid.support.problem.Refused;

/** What the events of a batch send side by side, and what waits for it. */
@Timeout(30)
class BatchedCommandsTest {

    private static final String REFUSED = new PromiseRefusal.PromiseAlreadyReleased().code();

    private final AsynchronousCommandBus bus = AsynchronousCommandBus.builder().build();
    private final BatchedCommands commands =
            new BatchedCommands(DefaultCommandGateway.builder().commandBus(bus).build());
    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private final List<String> done = new ArrayList<>();

    BatchedCommandsTest() {
        var _ = bus.subscribe("wait", _ -> answer.get());
        var _ = bus.subscribe("refuse", _ -> {
            throw new Refused(new PromiseRefusal.PromiseAlreadyReleased());
        });
        var _ = bus.subscribe("fail", _ -> {
            throw new IllegalArgumentException("no way");
        });
        var _ = bus.subscribe("answer", _ -> answer.complete(null));
    }

    @AfterEach
    void stop() {
        bus.shutdown();
    }

    private static Object command(String name) {
        return new GenericCommandMessage<>(new GenericMessage<>(name), name);
    }

    private void handle(Runnable first, Runnable second) {
        List<Runnable> each = new ArrayList<>(List.of(first, second));
        List<EventMessage<?>> events =
                List.of(GenericEventMessage.asEventMessage("one"), GenericEventMessage.asEventMessage("two"));
        var batch = new BatchingUnitOfWork<>(events);
        batch.onPrepareCommit(_ -> BatchEnd.reached());
        var result = batch.executeWithResult(() -> {
            each.removeFirst().run();
            return null;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private void send(String aggregate, String name) {
        commands.send(
                aggregate, command(name), refused -> done.add(refused.refusal().code()));
    }

    @Test
    void nobodyWaitsForTheNext() {
        handle(() -> send("a", "wait"), () -> send("b", "answer"));

        assertThat(answer).isDone();
    }

    @Test
    void toOneAggregateTheyStayInTheirOrder() {
        handle(() -> send("a", "refuse"), () -> {
            assertThat(done).isEmpty();
            send("a", "answer");
            assertThat(done).containsExactly(REFUSED);
        });

        assertThat(answer).isDone();
    }

    @Test
    void whatMustComeBehindWaits() {
        handle(() -> send("a", "refuse"), () -> {
            assertThat(done).isEmpty();
            commands.sendAndWait(command("answer"));
            assertThat(done).containsExactly(REFUSED);
        });
    }

    @Test
    void aFailureIsTheBatchs() {
        assertThatThrownBy(() -> handle(() -> send("a", "fail"), () -> send("b", "answer")))
                .isInstanceOf(LeftUndone.class)
                .hasRootCauseMessage("no way");
    }

    @Test
    void outsideABatchItIsAwaited() {
        send("a", "refuse");

        assertThat(done).containsExactly(REFUSED);
        assertThatThrownBy(() -> send("a", "fail")).hasMessage("no way");
    }
}
