package org.yousaid.gateway.pages.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;

/** What somebody chose about our mails, what they gave us and what they follow, as the notification-service tells it. */
record MailChoices(
        long version,
        List<String> mails,
        @Nullable String language,
        @Nullable LocalDate pausedUntil,
        int longestPauseMonths,
        List<String> wards,
        List<Given> given,
        List<Following> following) {

    /** Mails that are chosen together: their names on the wire, in the order of the page. What they are is a phrase. */
    static final List<String> GROUPS = List.of("REPLIES", "OUTCOMES", "IDEAS", "FOLLOWED");

    MailChoices {
        given = Objects.requireNonNullElse(given, List.of());
        following = Objects.requireNonNullElse(following, List.of());
    }

    /** An answer or a suggestion of theirs. */
    record Given(String reference, String kind, @Nullable LocalDate pausedUntil) {

        public boolean answer() {
            return kind.equals("RESPONSE");
        }
    }

    /** A suggestion they follow; the token stops it. */
    record Following(
            String id,
            String reference,
            String token,
            @Nullable LocalDate pausedUntil) {}

    /** Something about which they hear nothing for a while. */
    record Paused(String reference, LocalDate until) {}

    /** What holds now, apart from the usual. */
    public List<String> missing() {
        return GROUPS.stream().filter(group -> !mails.contains(group)).toList();
    }

    /** What is paused by itself. */
    public List<Paused> paused() {
        return Stream.concat(
                        given.stream().map(one -> paused(one.reference(), one.pausedUntil())),
                        following.stream().map(one -> paused(one.reference(), one.pausedUntil())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Paused> paused(String reference, @Nullable LocalDate until) {
        return Optional.ofNullable(until).map(day -> new Paused(reference, day));
    }

    /** Whether this can be paused here. */
    boolean concerns(String reference) {
        return Stream.concat(
                        given.stream().map(Given::reference), following.stream().map(Following::reference))
                .anyMatch(reference::equals);
    }

    /** Until when this is paused by itself; null where it is not. */
    @Nullable
    LocalDate pausedUntil(String reference) {
        return paused().stream()
                .filter(one -> one.reference().equals(reference))
                .map(Paused::until)
                .findFirst()
                .orElse(null);
    }

    /** As it stands in the form before anybody typed. */
    Form form(String token) {
        Form form = Form.empty().put("version", version).put("token", token).tick("mails", mails);
        form.put("language", language == null ? "" : language).tick("wards", wards);
        if (pausedUntil != null) {
            DayFields.put(form, "until", pausedUntil);
        }
        return form;
    }
}
