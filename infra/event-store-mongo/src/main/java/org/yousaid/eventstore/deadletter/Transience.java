package org.yousaid.eventstore.deadletter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.yousaid.eventstore.UnreadableEvent;

/**
 * Tells the failures that pass by themselves (the database, the brokers, time running out, a shutdown) from those that
 * belong to the event or message. When in doubt about a database's answer it is the database's trouble.
 */
public final class Transience {

    private static final int DEEPEST = 20;

    /** Bad value, failed to parse, type mismatch, immutable field, document validation, document too large. */
    private static final Set<Integer> ABOUT_THE_DOCUMENT = Set.of(2, 9, 14, 66, 121, 10334, 17419, 17420);

    private Transience() {}

    /** Whether this failure, or one that it was caused by, passes by itself. */
    public static boolean of(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof UnreadableEvent) {
                return false;
            }
            if (passes(at)) {
                return true;
            }
            at = at.getCause();
        }
        return Thread.currentThread().isInterrupted();
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case TransientFailure _ -> true;
            case MongoException mongo -> !isAboutTheDocument(mongo);
            case AxonTransientException _ -> true;
            case EventStoreException store -> store.getCause() == null;
            case TimeoutException _ -> true;
            case InterruptedException _ -> true;
            case CancellationException _ -> true;
            case RejectedExecutionException _ -> true;
            case SocketException _ -> true;
            case SocketTimeoutException _ -> true;
            case UnknownHostException _ -> true;
            case ClosedChannelException _ -> true;
            case OutOfMemoryError _ -> true;
            default -> false;
        };
    }

    private static boolean isAboutTheDocument(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY
                || ABOUT_THE_DOCUMENT.contains(failure.getCode());
    }
}
