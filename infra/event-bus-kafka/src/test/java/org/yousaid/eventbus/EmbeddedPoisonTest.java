package org.yousaid.eventbus;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.KafkaBroker;

/** Poison on the broker that also serves one machine. */
class EmbeddedPoisonTest extends PoisonContract {

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @Override
    String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
