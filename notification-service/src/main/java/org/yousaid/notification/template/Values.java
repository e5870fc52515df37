package org.yousaid.notification.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.Placeholder;

/** What takes the places of a mail's placeholders. In memory only, and prints without its content. */
final class Values {

    private final MailForm form;
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private @Nullable String stop;

    Values(MailForm form) {
        this.form = form;
    }

    /** What takes the place of one placeholder. */
    sealed interface Value {
        /** Words. */
        record Words(String text) implements Value {}

        /** An address. */
        record Link(String address) implements Value {}

        /** Pieces on lines of their own. */
        record Block(List<Piece> pieces) implements Value {}
    }

    MailForm form() {
        return form;
    }

    /** Words, unless there are none. */
    Values words(String name, @Nullable String text) {
        if (text != null) {
            values.put(name, new Value.Words(text));
        }
        return this;
    }

    /** An address, unless there is none. */
    Values link(String name, @Nullable String address) {
        if (address != null) {
            values.put(name, new Value.Link(address));
        }
        return this;
    }

    /** Pieces, unless there are none. */
    Values block(String name, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            values.put(name, new Value.Block(pieces));
        }
        return this;
    }

    Values flag(String name, boolean is) {
        if (is) {
            flags.add(name);
        }
        return this;
    }

    /** Where one click stops mails like this; where there are no more of them, nowhere. */
    Values stop(@Nullable String link) {
        this.stop = link;
        return this;
    }

    @Nullable
    String stopLink() {
        return stop;
    }

    boolean holds(String condition) {
        return flags.contains(condition) || values.containsKey(condition);
    }

    Optional<Value> of(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** These, but everything that tells of one person taken from a made-up mail. */
    Values masked(Values madeUp) {
        Values masked = new Values(form).stop(madeUp.stop);
        masked.flags.addAll(flags);
        for (Placeholder each : form.placeholders()) {
            Value real = values.get(each.name());
            Value shown = each.personal() ? madeUp.values.get(each.name()) : real;
            if (real != null && shown != null) {
                masked.values.put(each.name(), shown);
            }
        }
        return masked;
    }

    @Override
    public String toString() {
        return "[values of " + form.word() + "]";
    }
}
