package org.yousaid.suggestion.following.web;

import org.yousaid.contract.Reference;
import org.yousaid.suggestion.following.Following;

/** How the reader of a mail follows the suggestion it was about. */
record FollowingRepresentation(Reference reference, boolean waiting, boolean running, boolean supports) {

    static FollowingRepresentation of(Following following) {
        return new FollowingRepresentation(
                following.suggestion().reference(), following.waiting(), following.running(), following.supports());
    }
}
