package org.yousaid.notification.message;

import org.yousaid.support.problem.Refusal;

/** Why something cannot be recorded of a message. */
public sealed interface MessageRefusal extends Refusal {

    /** It was sent, or failed: nothing more can happen to it. */
    record MessageAlreadyEnded() implements MessageRefusal {
        @Override
        public String code() {
            return "message-already-ended";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The message has ended";
        }

        @Override
        public String detail() {
            return "A message that was sent, or failed, stays as it is.";
        }
    }
}
