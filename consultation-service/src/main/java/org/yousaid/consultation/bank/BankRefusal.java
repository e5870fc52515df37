package org.yousaid.consultation.bank;

import java.util.List;
import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why the question bank says no. */
public sealed interface BankRefusal extends Worded {

    record NothingToCompare() implements BankRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422, "nothing-to-compare", "Nothing to compare", "Send the question as text; this one is empty.");
        }
    }

    record TextTooLong(int longest) implements BankRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "question-too-long",
                    "The text is too long",
                    "At most " + longest + " characters are compared.",
                    Map.of("longest", longest));
        }
    }

    /**
     * Something very much like it was asked before, and no reason is given to ask it again.
     *
     * @param text of the first such question of the draft
     * @param earlier the text of the question that it is like
     * @param consultation the title of the consultation that asked it
     * @param errors each question at its place in the draft
     * @param asked the earlier questions, each with the pointer of the one that is like it
     */
    record AskedBefore(String text, String earlier, String consultation, List<?> errors, List<?> asked)
            implements BankRefusal {

        public AskedBefore {
            errors = List.copyOf(errors);
            asked = List.copyOf(asked);
        }

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "asked-before",
                    "Asked before",
                    "“" + text + "” is very much like “" + earlier + "”, which was asked in “" + consultation
                            + "”. Look at what was answered then, and give a reason to ask again or leave it out.",
                    Map.of("errors", errors, "asked", asked));
        }
    }
}
