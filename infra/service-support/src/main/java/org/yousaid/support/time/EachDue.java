package org.yousaid.support.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works off what is due: what fails holds up nothing behind it, and is due again at the next run. */
public final class EachDue {

    /** So many at once: a store that writes together what comes together takes them for little more than one. */
    private static final int AT_ONCE = 8;

    private EachDue() {}

    /**
     * Does the work for each of them, in their order.
     *
     * @throws RuntimeException what the first of those that failed threw, after all have had their turn; the others' are
     *     suppressed in it
     */
    public static <T> void of(List<T> due, Consumer<? super T> work) {
        throwFirst(due.stream().map(item -> attempt(item, work)).toList());
    }

    /**
     * Does the work for each of them, several at once and in no order, for what has nothing to do with each other.
     *
     * @throws RuntimeException as {@link #of}, in the order of the items
     */
    public static <T> void sideBySide(List<T> due, Consumer<? super T> work) {
        List<Future<Optional<RuntimeException>>> attempts = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            due.forEach(item -> attempts.add(threads.submit(() -> attempt(item, work))));
        }
        throwFirst(attempts.stream().map(Future::resultNow).toList());
    }

    private static <T> Optional<RuntimeException> attempt(T item, Consumer<? super T> work) {
        try {
            work.accept(item);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static void throwFirst(List<Optional<RuntimeException>> failures) {
        @Nullable RuntimeException first = null;
        for (RuntimeException failure :
                failures.stream().flatMap(Optional::stream).toList()) {
            if (first == null) {
                first = failure;
            } else if (!first.equals(failure)) {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
