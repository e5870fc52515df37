package org.yousaid.support.time;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works off what is due one by one: what fails holds up nothing behind it, and is due again at the next run. */
public final class EachDue {

    private EachDue() {}

    /**
     * Does the work for each of them, in their order.
     *
     * @throws RuntimeException what the first of those that failed threw, after all have had their turn; the others' are
     *     suppressed in it
     */
    public static <T> void of(List<T> due, Consumer<? super T> work) {
        @Nullable RuntimeException first = null;
        for (T item : due) {
            try {
                work.accept(item);
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else if (!first.equals(e)) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
