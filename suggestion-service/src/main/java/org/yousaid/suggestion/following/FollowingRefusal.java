package org.yousaid.suggestion.following;

import org.yousaid.support.problem.Refusal;

/** Why something cannot be done with a following. */
public sealed interface FollowingRefusal extends Refusal {

    /** The link is not one of ours, or not whole. */
    record NoSuchFollowing() implements FollowingRefusal {
        @Override
        public String code() {
            return "no-such-following";
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

    /** They stopped meanwhile, so nothing waits to be confirmed. */
    record FollowingStopped() implements FollowingRefusal {
        @Override
        public String code() {
            return "following-stopped";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "These mails were stopped";
        }

        @Override
        public String detail() {
            return "You stopped these mails. To get them again, ask for them on the page of the suggestion.";
        }
    }
}
