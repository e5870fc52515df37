package org.yousaid.operations.web;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why nothing is done with a dead letter. */
sealed interface LetterRefusal extends Refusal {

    /** Nobody here handles the group any more. */
    record GroupUnhandled(String group) implements LetterRefusal {

        @Override
        public String code() {
            return "group-unhandled";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Nobody handles this group";
        }

        @Override
        public String detail() {
            return "No handler of this service reads letters of this group; it was renamed or removed.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("group", group);
        }
    }

    /** Handled or discarded before, or being replayed right now. */
    record LetterGone(String letter) implements LetterRefusal {

        @Override
        public String code() {
            return "letter-gone";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The letter is not there";
        }

        @Override
        public String detail() {
            return "It was handled or discarded before, or is being replayed at this moment.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("letter", letter);
        }
    }
}
