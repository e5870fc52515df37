package org.yousaid.notification.message.policy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.eventstore.BatchEnd;
import org.yousaid.eventstore.BatchMemory;
import org.yousaid.support.problem.Refused;

/**
 * Sends what the events of a batch lead to side by side, and waits for all of it at the end of the batch: the store takes many
 * commits at once. What has to come behind that is sent by {@link #sendAndWait}.
 */
@Component
class BatchedCommands {

    private final CommandGateway commands;
    private final BatchEnd end = new BatchEnd();
    private final BatchMemory<String, Boolean> sent = new BatchMemory<>();

    BatchedCommands(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Sends a command that may overtake others, but for those to the same aggregate.
     *
     * @param refused is told of a refusal
     */
    void send(String aggregate, Object command, Consumer<Refused> refused) {
        if (!sent.changes(aggregate, true)) {
            BatchEnd.reached();
        }
        if (end.gathers()) {
            CompletableFuture<?> answer = commands.send(command);
            end.leave(() -> told(() -> await(answer), refused));
        } else {
            told(() -> await(commands.send(command)), refused);
        }
    }

    private static void told(Runnable awaited, Consumer<Refused> refused) {
        try {
            awaited.run();
        } catch (Refused refusal) {
            refused.accept(refusal);
        }
    }

    private static void await(CompletableFuture<?> answer) {
        try {
            @Nullable Object _ = answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Waits for all that was sent before in this batch, and then for this. */
    void sendAndWait(Object command) {
        BatchEnd.reached();
        @Nullable Object _ = commands.sendAndWait(command);
    }
}
