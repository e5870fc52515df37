package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ConfigurerModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;

class EventBusAutoConfigurationTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EventBusAutoConfiguration.class));

    @Test
    void staysAwayFromContextsWithoutATopic() {
        context.run(running -> assertThat(running).doesNotHaveBean(MessageBus.class));
    }

    @Test
    void joinsAServiceThatHasATopic() {
        Recorder recorder = new Recorder();
        String topic = kafka.freshName("noted");
        context.withBean(WireNames.class, () -> Station.WIRE_NAMES)
                .withBean(Recorder.class, () -> recorder)
                .withBean(MongoClient.class, mongo::client, definition -> definition.setDestroyMethodName(""))
                .withPropertyValues(
                        "yousaid.service.name=some-service-" + UUID.randomUUID(),
                        "yousaid.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "yousaid.mongodb.database=" + mongo.databaseName(),
                        "yousaid.bus.topic=" + topic,
                        "yousaid.bus.subscriptions=" + topic)
                .run(running -> {
                    assertThat(running).hasNotFailed();
                    assertThat(running.getBeansOfType(ConfigurerModule.class))
                            .containsKeys("awaitAcknowledgements", "tracedCommands");
                    running.getBean(MessageBus.class).publish("ann", new Noted("ann", 1), Station.cause("event"));
                    await().atMost(Duration.ofMinutes(2)).until(running.getBean(MessageConsumer.class)::caughtUp);
                    assertThat(recorder.messages()).isEqualTo(List.of(new Noted("ann", 1)));
                });
    }
}
