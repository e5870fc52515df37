package org.yousaid.eventbus;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the brokers still have to acknowledge of the messages published within one unit of work. */
final class Acknowledgements {

    static final String RESOURCE = Acknowledgements.class.getName();

    private final Map<String, CompletableFuture<?>> awaited = new LinkedHashMap<>();

    /** Those of the unit of work; from now on publishing in it does not wait by itself. */
    static Acknowledgements within(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(RESOURCE, name -> new Acknowledgements());
    }

    /** Those of the current unit of work, where somebody is going to wait for them. */
    static Optional<Acknowledgements> current() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().getResource(RESOURCE))
                : Optional.empty();
    }

    /** To be asked before more is sent: after a failure nothing later may go out, or it would overtake. */
    void refuseAfterFailure() {
        failure().ifPresent(failed -> {
            throw asOurs(failed);
        });
    }

    /** What went wrong; the one refusal rather than what failed along with it, because its producer was closed. */
    private Optional<Throwable> failure() {
        return awaited.values().stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .min(Comparator.comparing(failed -> !(failed instanceof MessageNotTaken)));
    }

    void add(String id, CompletableFuture<?> acknowledgement) {
        if (awaited.putIfAbsent(id, acknowledgement) != null) {
            throw new IllegalArgumentException("One event publishes two messages of one name: " + id);
        }
    }

    void awaitAll(Duration limit) {
        try {
            await(CompletableFuture.allOf(awaited.values().toArray(CompletableFuture<?>[]::new)), limit);
        } catch (PublishingFailed e) {
            throw failure().map(Acknowledgements::asOurs).orElse(e);
        }
        awaited.clear();
    }

    static void await(CompletableFuture<?> acknowledgement, Duration limit) {
        try {
            acknowledgement.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw asOurs(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new PublishingFailed("The brokers did not acknowledge within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailed("Interrupted while waiting for the brokers", e);
        }
    }

    private static RuntimeException asOurs(Throwable failed) {
        return failed instanceof MessageNotTaken stays
                ? stays
                : new PublishingFailed("The brokers refused a message", failed);
    }
}
