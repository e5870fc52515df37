package org.yousaid.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.yousaid.eventstore.CommitDocuments.Draft;

/** One caller's commit on its way, and the answer that its caller waits for. */
final class PendingCommit {

    private final Draft draft;
    private final long started;
    private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

    /** @param started when the caller came, by the store's monotonic clock */
    PendingCommit(Draft draft, long started) {
        this.draft = draft;
        this.started = started;
    }

    Draft draft() {
        return draft;
    }

    long started() {
        return started;
    }

    void stored() {
        answer.complete(true);
    }

    /** Another commit holds its place in the aggregate. */
    void taken() {
        answer.complete(false);
    }

    void failed(Throwable error) {
        answer.completeExceptionally(error);
    }

    /** Waits until it is stored (true), taken (false) or failed, which is thrown. */
    boolean await() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException error -> throw error;
                case Error error -> throw error;
                case null, default -> throw new EventStoreException("The commit failed", e);
            }
        }
    }

    EventStoreException notStored(String reason) {
        return new EventStoreException("The commit of %s (sequence %d) was not stored: %s"
                .formatted(draft.aggregate(), draft.sequence(), reason));
    }
}
