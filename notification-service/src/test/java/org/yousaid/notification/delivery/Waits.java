package org.yousaid.notification.delivery;

import java.time.Duration;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

/** What waits in an outbox of the tests. */
final class Waits {

    private Waits() {}

    static Databases databases(MongoServer mongo) {
        return new Databases(mongo.client(), mongo.databaseName(), "unused");
    }

    static Outbox outbox(MongoServer mongo) {
        return new Outbox(
                databases(mongo), new DeliverySettings("us@example.org", null, 8, 200, Duration.ofSeconds(40)));
    }

    static MessageId id(int number) {
        return new MessageId("message-" + "%026d".formatted(number));
    }
}
