package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.List;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.SimilarSuggestion;
import org.yousaid.gateway.pages.common.Suggestion;

/** Puts the page of one suggestion together for those who work on it, with what was typed into one of its forms. */
@Component
class CasePages {

    private static final int MOST_OPPORTUNITIES = 200;
    private static final int MOST_ALIKE = 5;
    private static final Set<String> ENDED = Set.of("DECLINED", "DELIVERED", "MERGED");

    private final Council council;
    private final Conversations conversations;
    private final ReceiverChoice receivers;

    CasePages(Council council, Conversations conversations, ReceiverChoice receivers) {
        this.council = council;
        this.conversations = conversations;
        this.receivers = receivers;
    }

    /** What a suggestion can be joined to. */
    record Joinable(String id, String title, String state) {}

    Suggestion find(String reference) {
        return Reference.read(reference)
                .flatMap(read -> council.find(
                        SUGGESTION, Suggestion.class, "/api/suggestions/{reference}/casework", read.value()))
                .orElseThrow(Conversations::nothingHere);
    }

    /** What the process in which this suggestion runs asks for. */
    Needed needed(Suggestion suggestion) {
        return new Needed(conversations.process(suggestion.process()));
    }

    String show(Suggestion suggestion, Form form, Model model) {
        Needed needed = needed(suggestion);
        model.addAttribute("suggestion", suggestion);
        model.addAttribute("form", form);
        model.addAttribute("lines", CaseLine.of(suggestion, needed.process()));
        model.addAttribute("needed", needed);
        boolean withOthers = needed.process().withOthers(suggestion.stage()) && suggestion.nextWordBy() != null;
        // What another body has is decided too, from what they say.
        boolean open = needed.process().toBeDecided(suggestion.stage()) || withOthers;
        model.addAttribute("decidable", open || decided(form));
        model.addAttribute("unread", needed.process().unread(suggestion.stage()));
        model.addAttribute("withOthers", withOthers);
        model.addAttribute("ward", conversations.nameOfWard(suggestion.ward()));
        model.addAttribute("outcomes", CaseworkController.Outcome.values());
        model.addAttribute("alike", open ? alike(suggestion) : List.of());
        model.addAttribute("opportunities", joinable());
        model.addAttribute("receivers", receivers.choosable());
        return "casework/suggestion";
    }

    /** Whether a decision was sent with this form, and is to be shown again whatever happened meanwhile. */
    private static boolean decided(Form form) {
        return form.hasErrors() && form.error(NotesController.REMEMBER) == null;
    }

    /** What others asked for, so that it is not decided apart from them. */
    private List<SimilarSuggestion> alike(Suggestion suggestion) {
        return suggestion.text() == null
                ? List.of()
                : conversations.similar(suggestion.title(), suggestion.text()).stream()
                        .filter(other -> !other.reference().equals(suggestion.reference()))
                        .filter(SimilarSuggestion::worthShowing)
                        .limit(MOST_ALIKE)
                        .toList();
    }

    private List<Joinable> joinable() {
        return council
                .read(
                        SUGGESTION,
                        new ParameterizedTypeReference<Page<Joinable>>() {},
                        "/api/opportunities?limit={limit}",
                        MOST_OPPORTUNITIES)
                .shown()
                .stream()
                .filter(one -> !ENDED.contains(one.state()))
                .toList();
    }
}
