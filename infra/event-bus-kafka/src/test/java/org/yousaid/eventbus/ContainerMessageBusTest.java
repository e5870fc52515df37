package org.yousaid.eventbus;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.EnabledIfContainerEngine;
import org.yousaid.testsupport.KafkaBroker;

/** The bus on a broker in a container. */
@EnabledIfContainerEngine
class ContainerMessageBusTest extends MessageBusContract {

    @RegisterExtension
    static final KafkaBroker kafka = KafkaBroker.inContainer();

    @Override
    String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
