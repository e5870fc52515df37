package org.yousaid.support.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;

class MongoClientSettingsTest {

    private final MongoClientSettings settings = MongoAutoConfiguration.clientSettings(
            "mongodb://127.0.0.1/?w=1&journal=false&retryWrites=false&retryReads=false&readConcernLevel=local"
                    + "&serverSelectionTimeoutMS=600000&connectTimeoutMS=0&socketTimeoutMS=0&waitQueueTimeoutMS=600000",
            "consultation");

    @Test
    void writesToTheDisksOfAMajorityWhateverTheConnectionStringSays() {
        assertThat(settings.getWriteConcern())
                .isEqualTo(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, SECONDS));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    }

    @Test
    void retriesWhatAChangeOfThePrimaryInterrupts() {
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getRetryReads()).isTrue();
    }

    @Test
    void waitsForNothingForEver() {
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(SECONDS))
                .isEqualTo(5);
        assertThat(settings.getSocketSettings().getConnectTimeout(SECONDS)).isEqualTo(3);
        assertThat(settings.getSocketSettings().getReadTimeout(SECONDS)).isEqualTo(30);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(SECONDS)).isEqualTo(10);
    }
}
