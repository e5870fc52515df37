package org.yousaid.testsupport;

import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedMongoServerTest extends MongoServerContract {

    @RegisterExtension
    static final MongoServer MONGO = new MongoServer();

    @Override
    MongoServer mongo() {
        return MONGO;
    }
}
