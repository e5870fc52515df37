package org.yousaid.suggestion;

import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands of this service are run. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /**
     * Each command on a thread, and so in a unit of work, of its own: a policy that sends several from one batch of events
     * commits each by itself, as one commit holds the events of one aggregate.
     */
    @Bean(destroyMethod = "shutdown")
    @Qualifier("localSegment")
    AsynchronousCommandBus commandBus(
            TransactionManager transactions, org.axonframework.config.Configuration configuration) {
        AsynchronousCommandBus bus = AsynchronousCommandBus.builder()
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("command-", 0).factory()))
                .transactionManager(transactions)
                .messageMonitor(configuration.messageMonitor(AsynchronousCommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<CommandMessage<?>>(configuration.correlationDataProviders()));
        return bus;
    }
}
