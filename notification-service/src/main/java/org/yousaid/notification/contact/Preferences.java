package org.yousaid.notification.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose about our mails. A receipt, a link they asked for and the like are answers to something they did: those
 * come whatever they chose.
 *
 * @param unwanted mails they do not want, in the order of the groups
 * @param language BCP 47 tag they want to be written to in; null for the one they wrote in
 * @param pausedUntil when they want to hear from us again; null for now
 * @param wards codes of the wards whose news they want to hear, once a week
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Preferences(
        List<MailGroup> unwanted,
        @Nullable String language,
        @Nullable Instant pausedUntil,
        List<String> wards) {

    /** Of somebody who never chose: everything, as it comes. */
    public static final Preferences NONE = new Preferences(List.of(), null, null, List.of());

    public Preferences {
        unwanted = unwanted == null
                ? List.of()
                : unwanted.stream().sorted().distinct().toList();
        wards = wards == null ? List.of() : wards.stream().sorted().distinct().toList();
    }

    public boolean wants(MailGroup group) {
        return !unwanted.contains(group);
    }

    /** Whether they want to hear nothing at that time. */
    public boolean pausedAt(Instant time) {
        return pausedUntil != null && time.isBefore(pausedUntil);
    }

    /** The same without news of wards. */
    public Preferences withoutWards() {
        return new Preferences(unwanted, language, pausedUntil, List.of());
    }
}
