package org.yousaid.suggestion.referral;

import org.yousaid.support.problem.Refusal;

/** Why something cannot be done with a receiver or a referral. */
public sealed interface ReferralRefusal extends Refusal {

    /** The link is not one of ours, or not whole. */
    record NoSuchReferral() implements ReferralRefusal {
        @Override
        public String code() {
            return "no-such-referral";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "Not a link of ours";
        }

        @Override
        public String detail() {
            return "This link does not lead anywhere. Open it from the mail again, or copy the whole of it.";
        }
    }

    /** The council has closed it, or asked somebody else. */
    record ReferralOver() implements ReferralRefusal {
        @Override
        public String code() {
            return "referral-over";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "No longer waiting for you";
        }

        @Override
        public String detail() {
            return "The council has closed this, or has asked somebody else, so no answer is needed any more.";
        }
    }

    /** The body has not said anything yet that everybody could read. */
    record NothingToRelease() implements ReferralRefusal {
        @Override
        public String code() {
            return "nothing-to-release";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Nothing to show yet";
        }

        @Override
        public String detail() {
            return "They have not said what came of it yet, so there is nothing to show to everybody.";
        }
    }

    /** It is out of the list, and stays as it was. */
    record ReceiverRetired() implements ReferralRefusal {
        @Override
        public String code() {
            return "receiver-retired";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Retired";
        }

        @Override
        public String detail() {
            return "This receiver was retired and stays as it was. Add it to the list again as a new one.";
        }
    }
}
