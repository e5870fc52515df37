package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;

/** Who else is responsible: somebody in the list, who is asked and chased by mail, or a name in the reviewer's words. */
@Component
class ReceiverChoice {

    private final Council council;

    ReceiverChoice(Council council) {
        this.council = council;
    }

    List<Receiver> all() {
        return council.read(SUGGESTION, new ParameterizedTypeReference<Page<Receiver>>() {}, "/api/receivers")
                .shown();
    }

    /** Those that something can be referred to. */
    List<Receiver> choosable() {
        return all().stream().filter(receiver -> !receiver.retired()).toList();
    }

    /** One of the two is needed, and not both. */
    static void check(Form form) {
        if (form.has("receiver") && form.has("referredTo")) {
            form.reject("referredTo", "Choose one from the list or write a name, not both");
        } else if (!form.has("receiver") && !form.has("referredTo")) {
            form.reject("referredTo", "Enter who is responsible, or choose one from the list");
        }
    }

    static void put(Form form, Map<String, Object> body) {
        Optional<String> receiver = form.text("receiver");
        receiver.or(() -> form.text("referredTo")).ifPresent(to -> body.put("referredTo", to));
        if (receiver.isPresent()) {
            form.text("ask").ifPresent(ask -> body.put("ask", ask));
        }
    }
}
