package org.yousaid.gateway.pages.tracker;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.ReplyPromise;
import org.yousaid.gateway.pages.common.Suggestion;

/** Puts the tracker's page together, with what was typed into one of its forms. */
@Component
class TrackerPages {

    private final Conversations conversations;
    private final Dates dates;
    private final DoneSoFar done;

    TrackerPages(Conversations conversations, Dates dates, DoneSoFar done) {
        this.conversations = conversations;
        this.dates = dates;
        this.done = done;
    }

    String show(Suggestion suggestion, Form form, Model model) {
        Tracker tracker = Tracker.of(suggestion, conversations.process(suggestion.process()));
        @Nullable
        ReplyPromise promise = conversations.promise(suggestion.reference()).orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("suggestion", suggestion);
        model.addAttribute("tracker", tracker);
        model.addAttribute("map", HereMap.of(tracker, dates));
        model.addAttribute("evidence", done.of(suggestion));
        model.addAttribute("promise", promise);
        model.addAttribute("promiseKnown", promise != null);
        return "tracker/suggestion";
    }
}
