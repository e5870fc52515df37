package org.yousaid.eventbus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Gives the commands that a message leads to the trace context of that message. */
final class TracedCommands implements MessageDispatchInterceptor<CommandMessage<?>> {

    private static final ScopedValue<Map<String, String>> CONTEXT = ScopedValue.newInstance();

    /** Does something for a message: commands sent meanwhile, in this thread, bear its metadata. */
    static void within(MessageOrigin origin, Callable<?> work) throws Exception {
        var _ = ScopedValue.where(CONTEXT, origin.metadata()).call(work::call);
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (_, command) -> CONTEXT.isBound() ? command.andMetaData(CONTEXT.get()) : command;
    }
}
