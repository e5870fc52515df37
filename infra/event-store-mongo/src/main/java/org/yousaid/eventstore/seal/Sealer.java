package org.yousaid.eventstore.seal;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Walks behind the closed positions and seals them, at most {@value #LARGEST} documents at a time. One instance does it,
 * with a claim in the token store like any processor; should two believe that they hold it, the seal's number is unique
 * and one of them is refused. A position that is still open stops it: it never decides what a gap becomes.
 */
final class Sealer implements SmartLifecycle {

    static final String NAME = "sealer";
    static final int LARGEST = 500;

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final int SEGMENT = 0;
    private static final long NOWHERE = -1;

    private final SealedDocuments documents;
    private final Seals seals;
    private final TokenStore tokens;
    private final InstantSource time;
    private final Duration interval;
    private long stuckBehind = NOWHERE;
    private @Nullable ScheduledExecutorService scheduler;

    Sealer(SealedDocuments documents, Seals seals, TokenStore tokens, InstantSource time, Duration interval) {
        this.documents = documents;
        this.seals = seals;
        this.tokens = tokens;
        this.time = time;
        this.interval = interval;
    }

    /** Seals all that is closed by now, if this instance holds the claim. */
    void sealNow() {
        if (!claimed()) {
            return;
        }
        while (sealNext()) {
            tokens.extendClaim(NAME, SEGMENT);
        }
    }

    private boolean claimed() {
        try {
            if (tokens.fetchSegments(NAME).length == 0) {
                tokens.initializeTokenSegments(NAME, 1, new GlobalSequenceTrackingToken(0));
            }
            tokens.fetchToken(NAME, SEGMENT);
            return true;
        } catch (UnableToClaimTokenException | UnableToInitializeTokenException e) {
            log.debug("Another instance seals", e);
            return false;
        }
    }

    /** Writes one seal; false when there is nothing more to seal. */
    private boolean sealNext() {
        Seal before = seals.newest().orElse(null);
        long through = before == null ? 0 : before.through();
        List<RawBsonDocument> found = documents.behind(through, LARGEST);
        ByteArrayOutputStream digests = new ByteArrayOutputStream(found.size() * 32);
        for (RawBsonDocument document : found) {
            if (SealedDocuments.first(document) != through + 1) {
                break;
            }
            digests.writeBytes(SealRecord.digest(document));
            through = SealedDocuments.last(document);
        }
        if (digests.size() == 0) {
            waiting(through, !found.isEmpty());
            return false;
        }
        stuckBehind = NOWHERE;
        SealRecord seal = SealRecord.after(before, through, digests.toByteArray(), time.instant());
        if (!seals.add(seal)) {
            log.debug("Seal {} is there already", seal.seal().number());
            return false;
        }
        tokens.storeToken(new GlobalSequenceTrackingToken(through), NAME, SEGMENT);
        return found.size() == LARGEST;
    }

    /** Readers close a gap within moments: one that is there again at the next round is worth a word. */
    private void waiting(long position, boolean somethingIsBehind) {
        if (!somethingIsBehind) {
            stuckBehind = NOWHERE;
        } else if (stuckBehind == position) {
            log.warn("Nothing can be sealed behind position {}: what comes next does not begin there", position);
        } else {
            stuckBehind = position;
        }
    }

    private void run() {
        try {
            sealNow();
        } catch (Throwable e) {
            // Whatever it was, the next round is tried; a scheduled task that throws is never run again.
            log.warn("Sealing failed, again in {}", interval, e);
        }
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name(NAME).factory());
            Objects.requireNonNull(
                    scheduler.scheduleWithFixedDelay(this::run, 0, interval.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping;
        synchronized (this) {
            stopping = scheduler;
            scheduler = null;
        }
        if (stopping != null) {
            stopping.close();
            try {
                tokens.releaseClaim(NAME, SEGMENT);
            } catch (RuntimeException e) {
                log.debug("The claim ends by itself", e);
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
