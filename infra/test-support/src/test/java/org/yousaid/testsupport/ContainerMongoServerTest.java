package org.yousaid.testsupport;

import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIfContainerEngine
class ContainerMongoServerTest extends MongoServerContract {

    @RegisterExtension
    static final MongoServer MONGO = MongoServer.inContainer();

    @Override
    MongoServer mongo() {
        return MONGO;
    }
}
