package org.yousaid.notification.proof;

import java.util.Map;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.support.problem.Refusal;

/** Why a test was not sent. */
public sealed interface ProofRefusal extends Refusal {

    /** So many were sent within an hour. */
    record TooManyTests(int most) implements ProofRefusal {
        @Override
        public String code() {
            return "too-many-tests";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public String title() {
            return "Too many tests";
        }

        @Override
        public String detail() {
            return "At most " + most + " tests an hour are sent to one address. Look at the preview meanwhile.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("most", most);
        }
    }

    /** The mail server did not take it. */
    record TestNotTaken(FailureReason reason) implements ProofRefusal {
        @Override
        public String code() {
            return "test-not-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The mail server did not take the test";
        }

        @Override
        public String detail() {
            return "The test was not sent, and is not tried again by itself. Send it again later.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("reason", reason.name());
        }
    }
}
