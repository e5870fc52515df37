package org.yousaid.operations;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.deadletter.DeadLetters;
import org.yousaid.eventstore.seal.SealVerifier;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.operations.processor.ProcessorFaults;
import org.yousaid.operations.processor.Processors;
import org.yousaid.operations.processor.Standstill;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.operations.rebuild.Rebuild;
import org.yousaid.operations.rebuild.Rebuilds;
import org.yousaid.operations.seal.SealCheckController;
import org.yousaid.operations.seal.SealChecks;
import org.yousaid.operations.seal.SealController;
import org.yousaid.operations.web.AuditController;
import org.yousaid.operations.web.BusController;
import org.yousaid.operations.web.DeadLetterController;
import org.yousaid.operations.web.ProcessorController;
import org.yousaid.support.mongo.Databases;

/** Gives a service its operators' side where {@code yousaid.operations.name} says what it is called there. */
@AutoConfiguration(
        afterName = {
            "org.yousaid.support.mongo.MongoAutoConfiguration",
            "org.yousaid.eventstore.EventStoreAutoConfiguration",
            "org.yousaid.eventstore.deadletter.DeadLetterAutoConfiguration",
            "org.yousaid.eventstore.seal.SealAutoConfiguration"
        })
@ConditionalOnProperty("yousaid.operations.name")
@Import({
    ProcessorController.class,
    DeadLetterController.class,
    BusController.class,
    SealController.class,
    SealCheckController.class,
    AuditController.class
})
public class OperationsAutoConfiguration {

    @Bean
    ReadModels readModels(Databases databases) {
        return ReadModels.live(databases.own());
    }

    @Bean
    OperatorActions operatorActions(Databases databases, InstantSource clock) {
        return new OperatorActions(databases.own(), clock);
    }

    @Bean
    ProcessorFaults processorFaults(Databases databases, InstantSource clock) {
        return new ProcessorFaults(databases.own(), clock);
    }

    @Bean
    ConfigurerModule rememberFaults(ProcessorFaults faults) {
        return configurer -> configurer.eventProcessing().registerDefaultErrorHandler(_ -> faults);
    }

    /** On the machine's clock: signs of life and rates are about machines, not about business time. */
    @Bean
    Rebuilds rebuilds(
            List<ProjectionGroup> groups,
            Databases databases,
            MongoTokenStore tokens,
            Configuration axon,
            DeadLetters letters,
            ApplicationEventPublisher events,
            OperatorActions actions) {
        return new Rebuilds(
                groups,
                databases.own(),
                tokens,
                axon,
                letters,
                InstantSource.system(),
                events::publishEvent,
                ended -> actions.ended(ended.run(), outcome(ended)));
    }

    private static String outcome(Rebuild ended) {
        String state = ended.state().name().toLowerCase(Locale.ROOT);
        return ended.hashEqual() == null ? state : state + (ended.hashEqual() ? "-same" : "-different");
    }

    @Bean
    Processors processorStandings(
            Configuration axon,
            MongoTokenStore tokens,
            MongoEventStorageEngine events,
            ProcessorFaults faults,
            Rebuilds rebuilds) {
        return new Processors(axon, tokens, events, new Standstill(faults, tokens, events), rebuilds);
    }

    @Bean
    SealChecks sealChecks(Databases databases, SealVerifier verifier, OperatorActions actions) {
        return new SealChecks(databases.own(), verifier, InstantSource.system(), actions::ended);
    }
}
