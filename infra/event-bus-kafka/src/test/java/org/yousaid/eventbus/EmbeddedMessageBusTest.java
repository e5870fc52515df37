package org.yousaid.eventbus;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.KafkaBroker;

/** The bus on the broker that also serves one machine. */
class EmbeddedMessageBusTest extends MessageBusContract {

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @Override
    String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
