package org.yousaid.eventbus;

import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Holds an event processor's batch until the brokers have all of its messages. It waits at the end of the batch's last
 * event and not when the unit of work prepares to commit: the processor itself stores its token there, before anything
 * that a handler could register.
 */
final class AwaitAcknowledgements implements MessageHandlerInterceptor<EventMessage<?>> {

    private final Duration limit;

    AwaitAcknowledgements(Duration limit) {
        this.limit = limit;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Acknowledgements acknowledgements = Acknowledgements.within(unitOfWork);
        Object result = chain.proceed();
        if (isLast(unitOfWork)) {
            acknowledgements.awaitAll(limit);
        }
        return result;
    }

    private static boolean isLast(UnitOfWork<?> unitOfWork) {
        return !(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage();
    }
}
