package org.yousaid.eventbus;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.EnabledIfContainerEngine;
import org.yousaid.testsupport.KafkaBroker;

/** Poison on a broker in a container. */
@EnabledIfContainerEngine
class ContainerPoisonTest extends PoisonContract {

    @RegisterExtension
    static final KafkaBroker kafka = KafkaBroker.inContainer();

    @Override
    String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
