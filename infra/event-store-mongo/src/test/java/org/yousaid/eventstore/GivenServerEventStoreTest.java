package org.yousaid.eventstore;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.yousaid.testsupport.MongoServer;

/** On the server that the environment names; skipped when it names none. */
@EnabledIfEnvironmentVariable(named = MongoServer.URI_VARIABLE, matches = "\\S+")
class GivenServerEventStoreTest extends EventStoreContract {

    @Override
    String connectionString() {
        return System.getenv(MongoServer.URI_VARIABLE);
    }
}
