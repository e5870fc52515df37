package org.yousaid.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;

/**
 * How often one address or device may do what costs us or others something. A bucket for each of them and kind, which fills
 * evenly; each instance of the gateway counts for itself. Nothing is stored, and who is quiet is forgotten.
 */
@Component
final class RateLimits {

    private static final int ADDRESSES_AT_HAND = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final GatewaySettings.Limits settings;
    private final TimeMeter time;
    private final LoadingCache<Key, Bucket> buckets;

    @Autowired
    RateLimits(GatewaySettings settings) {
        this(settings, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(GatewaySettings settings, TimeMeter time) {
        this.time = time;
        this.settings = settings.limits();
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .maximumSize(ADDRESSES_AT_HAND)
                .build(key -> bucket(key.kind()));
    }

    /** Takes one; how long to wait when there is none left, zero when there was. */
    Duration take(Kind kind, String address) {
        ConsumptionProbe probe = buckets.get(new Key(kind, address)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** How long to wait until there is one; takes none. */
    Duration wait(Kind kind, String address) {
        EstimationProbe probe = buckets.get(new Key(kind, address)).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Kind kind) {
        return switch (kind) {
            case POST -> bucket(settings.posts(), Duration.ofMinutes(1));
            case TOKEN -> bucket(settings.tokens(), Duration.ofMinutes(1));
            case TURN -> bucket(settings.turns(), Duration.ofMinutes(1));
            case SAVED_LINK -> bucket(settings.savedLinks(), Duration.ofMinutes(10));
            case INBOX -> bucket(settings.signInLinks(), Duration.ofMinutes(10));
            case SIGN_IN_LINK -> bucket(settings.signInLinks(), Duration.ofMinutes(10));
            case UNKNOWN_REFERENCE -> bucket(settings.unknownReferences(), Duration.ofMinutes(10));
            case CROWD -> bucket(settings.crowd(), Duration.ofHours(1));
        };
    }

    private Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    /** What is counted apart. */
    enum Kind {
        POST,
        TOKEN,
        SIGN_IN_LINK,
        /** From one page of a form to the next, which stores nothing. */
        TURN,
        SAVED_LINK,
        /** Mails to one person, whoever asks for them. */
        INBOX,
        /** References that nobody knows, looked up. */
        UNKNOWN_REFERENCE,
        /** Changes by all devices behind one address that hold a cookie of ours. */
        CROWD
    }

    private record Key(Kind kind, String address) {}
}
