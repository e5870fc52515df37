package org.yousaid.consultation.saved;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why a form is not saved, or not found again. */
public sealed interface SavedFormRefusal extends Worded {

    /** The consultation takes no answers, so that nothing saved could ever be sent. */
    record NothingToSaveFor() implements SavedFormRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "nothing-to-save-for",
                    "Nothing to save for",
                    "This consultation is not open, so an answer that is saved could not be sent.",
                    Map.of());
        }
    }

    /** Nothing is saved under this token any more, or nothing ever was. */
    record NoSuchSavedForm() implements SavedFormRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404,
                    "no-such-saved-form",
                    "Nothing is saved here",
                    "It was sent, its time is up, or the link is not complete.",
                    Map.of());
        }
    }

    /**
     * The form is longer than what is kept.
     *
     * @param most how many characters of JSON are kept
     */
    record TooLongToSave(int most) implements SavedFormRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "too-long-to-save",
                    "Too long to be saved",
                    "What was written is longer than %,d characters, which cannot be saved. It can still be sent."
                            .formatted(most),
                    Map.of("most", most));
        }
    }
}
