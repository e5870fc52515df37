package org.yousaid.notification.wording;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why something cannot be done with a wording. */
public sealed interface WordingRefusal extends Refusal {

    /** There is no draft. */
    record NothingDrafted() implements WordingRefusal {
        @Override
        public String code() {
            return "nothing-drafted";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "There is no draft";
        }

        @Override
        public String detail() {
            return "Save a draft first; it is published or discarded afterwards.";
        }
    }

    /** Who typed it is not who publishes it. */
    record AnotherPersonPublishes() implements WordingRefusal {
        @Override
        public String code() {
            return "another-person-publishes";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Somebody else publishes it";
        }

        @Override
        public String detail() {
            return "You typed this draft. Here a text is published by a second person.";
        }
    }

    /** Mails could not be written with it. */
    record WordingNotSendable(String part, String fault) implements WordingRefusal {
        @Override
        public String code() {
            return "wording-not-sendable";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "No mail can be written with this text";
        }

        @Override
        public String detail() {
            return "The draft was typed for other placeholders than there are now. Put it right and save it again.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("part", part, "fault", fault);
        }
    }

    /** There is no such version to go back to. */
    record NoSuchWording(int version) implements WordingRefusal {
        @Override
        public String code() {
            return "no-such-wording";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "There is no such version";
        }

        @Override
        public String detail() {
            return "Go back to a version that was published, or to 0, the text that the program came with.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("version", version);
        }
    }

    /** Mails are written with it now. */
    record WordingInUse(int version) implements WordingRefusal {
        @Override
        public String code() {
            return "wording-in-use";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Mails are written with this version now";
        }

        @Override
        public String detail() {
            return "There is nothing to go back to: this version is in use.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("version", version);
        }
    }
}
