package org.yousaid.notification.proof;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;

/** Which tests an account sent within the last hour, whichever instance sent them. By the machine's clock: it is a limit. */
@Component
class TestsSent {

    /** So many an hour to one address. */
    static final int MOST = 20;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String BY = "by";
    private static final String AT = "at";

    private final MongoCollection<Document> tests;
    private final MachineClock machine = new MachineClock();

    TestsSent(Databases databases) {
        this.tests = databases.own().getCollection("mail_tests");
        tests.createIndex(Indexes.ascending(BY, AT));
    }

    /** Counts a test; false where there were too many. The same test again counts once. */
    boolean take(String id, String by) {
        Instant hourAgo = machine.instant().minus(HOUR);
        tests.deleteMany(Filters.and(Filters.eq(BY, by), Filters.lt(AT, Date.from(hourAgo))));
        if (tests.find(Filters.eq(id)).first() == null && tests.countDocuments(Filters.eq(BY, by)) >= MOST) {
            return false;
        }
        tests.updateOne(
                Filters.eq(id),
                Updates.combine(Updates.setOnInsert(BY, by), Updates.setOnInsert(AT, Date.from(machine.instant()))),
                new UpdateOptions().upsert(true));
        return true;
    }
}
