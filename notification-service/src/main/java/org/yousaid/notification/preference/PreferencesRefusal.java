package org.yousaid.notification.preference;

import org.yousaid.support.problem.Refusal;

/** Why nothing can be chosen about mails. */
public sealed interface PreferencesRefusal extends Refusal {

    /** The mail whose link this is came long ago. */
    record LinkTooOld() implements PreferencesRefusal {
        @Override
        public String code() {
            return "link-too-old";
        }

        @Override
        public int status() {
            return 410;
        }

        @Override
        public String title() {
            return "This link is too old";
        }

        @Override
        public String detail() {
            return "The mail it stood in came long ago. Use the link of a newer one, or sign in.";
        }
    }

    /** They have the news of as many wards as anybody can. */
    record TooManyWards(int most) implements PreferencesRefusal {
        @Override
        public String code() {
            return "too-many-wards";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "You get the news of many wards already";
        }

        @Override
        public String detail() {
            return "You can get the news of " + most
                    + " wards at most. Give up one of them first, where you choose your mails.";
        }
    }

    /** Somebody wants the news of a ward who never gave us an address to keep. */
    record NoAddressYet() implements PreferencesRefusal {
        @Override
        public String code() {
            return "no-address-yet";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "No address to write to yet";
        }

        @Override
        public String detail() {
            return "You gave us no address to keep yet. Use the link at the end of any mail from us, for example the one"
                    + " that signed you in, and choose your wards there.";
        }
    }
}
