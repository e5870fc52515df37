package org.yousaid.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a test may expect of the server it is given. */
abstract class MongoServerContract {

    abstract MongoServer mongo();

    @Test
    void givesAnEmptyDatabase() {
        assertThat(mongo().database().listCollectionNames()).doesNotContain("anything");
    }

    @Test
    void refusesASecondDocumentWithTheSameId() {
        var things = mongo().database().getCollection("things");
        things.insertOne(new Document("_id", "one"));
        assertThatThrownBy(() -> things.insertOne(new Document("_id", "one")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    }
}
