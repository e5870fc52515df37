package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why something cannot be done to a promise. */
public sealed interface PromiseRefusal extends Refusal {

    @Override
    default int status() {
        return 409;
    }

    /** It was kept, so it can be neither broken, released nor paused. */
    record PromiseAlreadyKept() implements PromiseRefusal {
        @Override
        public String code() {
            return "promise-already-kept";
        }

        @Override
        public String title() {
            return "The promise was kept";
        }

        @Override
        public String detail() {
            return "A promise that was kept stays kept.";
        }
    }

    /** It was released, so it can be neither kept nor broken. */
    record PromiseAlreadyReleased() implements PromiseRefusal {
        @Override
        public String code() {
            return "promise-already-released";
        }

        @Override
        public String title() {
            return "The promise was released";
        }

        @Override
        public String detail() {
            return "Nobody is waiting for this reply any more.";
        }
    }

    /** Its day has not come. */
    record PromiseNotDueYet(Instant dueAt) implements PromiseRefusal {
        @Override
        public String code() {
            return "promise-not-due-yet";
        }

        @Override
        public String title() {
            return "The promise is not due yet";
        }

        @Override
        public String detail() {
            return "A promise can be broken only once its day has come.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("dueAt", dueAt);
        }
    }

    /** Its day has passed, so its clock cannot stand any more. */
    record PromiseAlreadyBroken() implements PromiseRefusal {
        @Override
        public String code() {
            return "promise-already-broken";
        }

        @Override
        public String title() {
            return "The promise was broken";
        }

        @Override
        public String detail() {
            return "Its day has passed. It can be kept late, and cannot be paused.";
        }
    }

    /** Its clock stands already. */
    record PromiseAlreadyPaused(Instant until) implements PromiseRefusal {
        @Override
        public String code() {
            return "promise-already-paused";
        }

        @Override
        public String title() {
            return "The promise is paused";
        }

        @Override
        public String detail() {
            return "It is paused until then, or longer. A later end takes its place; for a sooner one, end it first.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("until", until);
        }
    }

    /** Its clock does not stand. */
    record PromiseNotPaused() implements PromiseRefusal {
        @Override
        public String code() {
            return "promise-not-paused";
        }

        @Override
        public String title() {
            return "The promise is not paused";
        }

        @Override
        public String detail() {
            return "There is no pause to end.";
        }
    }

    /** Nobody asked for it by a consultation, so no word goes out by itself. */
    record NothingGoesByItself() implements PromiseRefusal {
        @Override
        public String code() {
            return "nothing-goes-by-itself";
        }

        @Override
        public String title() {
            return "Nothing goes out by itself";
        }

        @Override
        public String detail() {
            return "A suggestion that was sent directly is answered by somebody. Write a word, or decide about it.";
        }
    }

    /** No word waits to be told by hand. */
    record NothingToTell() implements PromiseRefusal {
        @Override
        public String code() {
            return "nothing-to-tell";
        }

        @Override
        public String title() {
            return "There is nothing to tell yet";
        }

        @Override
        public String detail() {
            return "This word does not wait to be told by phone or by post, or not any more.";
        }
    }
}
