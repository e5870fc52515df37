package org.yousaid.consultation.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.Samples;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

class ShortLivedTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant NOON = Instant.parse("2027-03-10T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final ShortLived shortLived = new ShortLived(
            new Databases(mongo.client(), mongo.databaseName(), "vault"),
            now::get,
            Duration.ofDays(7),
            Duration.ofDays(120));

    @BeforeEach
    void nothingThere() {
        List.of(ShortLived.SIGNALS, ShortLived.SKETCHES)
                .forEach(name -> mongo.database().getCollection(name).drop());
    }

    @Test
    void knowsADeviceForAWeekAtMost() {
        assertThat(shortLived.ofDevice("hash", "first")).isEqualTo("first");
        assertThat(shortLived.ofDevice("hash", "second")).isEqualTo("first");
        assertThat(shortLived.nextDue()).contains(Instant.parse("2027-03-17T00:00:00Z"));

        now.set(Instant.parse("2027-03-16T23:59:00Z"));
        shortLived.runDue();
        assertThat(shortLived.ofDevice("hash", "third")).isEqualTo("first");

        now.set(Instant.parse("2027-03-17T00:00:00Z"));
        shortLived.runDue();
        assertThat(mongo.database().getCollection(ShortLived.SIGNALS).countDocuments())
                .isZero();
        assertThat(shortLived.nextDue()).isEmpty();
        assertThat(shortLived.ofDevice("hash", "fourth")).isEqualTo("fourth");
    }

    @Test
    void knowsATextForAsLongAsItMay() {
        Sketch sketch = Sketch.of(LongStream.range(0, 40).boxed().toList());
        Sketch near = Sketch.of(LongStream.range(0, 41).boxed().toList());
        Sketch far = Sketch.of(LongStream.range(15, 55).boxed().toList());
        assertThat(shortLived.ofWords(Samples.PARK, sketch, "first")).isEqualTo("first");
        assertThat(shortLived.ofWords(Samples.PARK, near, "second")).isEqualTo("first");
        assertThat(shortLived.ofWords(Samples.PARK, far, "third")).isEqualTo("third");

        now.set(NOON.plus(Duration.ofDays(120)));
        shortLived.runDue();
        assertThat(shortLived.ofWords(Samples.PARK, sketch, "fourth")).isEqualTo("fourth");
    }
}
