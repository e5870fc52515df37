package org.yousaid.notification.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/**
 * What somebody chose about our mails. A receipt, a link they asked for and the like are answers to something they did: those
 * come whatever they chose.
 *
 * @param unwanted mails they do not want, in the order of the groups
 * @param language BCP 47 tag they want to be written to in; null for the one they wrote in
 * @param pausedUntil when they want to hear from us again; null for now
 * @param wards codes of the wards whose news they want to hear, once a week
 * @param pauses what they want to hear nothing about for a while; came later
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Preferences(
        List<MailGroup> unwanted,
        @Nullable String language,
        @Nullable Instant pausedUntil,
        List<String> wards,
        List<Pause> pauses) {

    /** More would be no news of theirs. */
    public static final int MOST_WARDS = 10;

    /** Of somebody who never chose: everything, as it comes. */
    public static final Preferences NONE = new Preferences(List.of(), null, null, List.of());

    public Preferences {
        unwanted = unwanted == null
                ? List.of()
                : unwanted.stream().sorted().distinct().toList();
        wards = wards == null ? List.of() : wards.stream().sorted().distinct().toList();
        pauses = pauses == null
                ? List.of()
                : pauses.stream()
                        .sorted(Comparator.comparing(pause -> pause.about().value()))
                        .toList();
    }

    /** Nothing is paused by itself. */
    public Preferences(
            List<MailGroup> unwanted, @Nullable String language, @Nullable Instant pausedUntil, List<String> wards) {
        this(unwanted, language, pausedUntil, wards, List.of());
    }

    /** No mails about one thing that they gave us or follow, until then. */
    public record Pause(Reference about, Instant until) {}

    public boolean wants(MailGroup group) {
        return !unwanted.contains(group);
    }

    /** Whether they want to hear nothing at all at that time. */
    public boolean pausedAt(Instant time) {
        return pausedUntil != null && time.isBefore(pausedUntil);
    }

    /** Until when this is paused by itself; empty where it is not, or not any more. */
    public Optional<Instant> pausedUntil(Reference about, Instant time) {
        return pauses.stream()
                .filter(pause -> pause.about().equals(about) && time.isBefore(pause.until()))
                .map(Pause::until)
                .findFirst();
    }

    /** Until when nothing is to be written about this: whichever ends last, their pause of everything or of this alone. */
    public Optional<Instant> quietUntil(@Nullable Reference about, Instant time) {
        return Stream.concat(
                        Stream.ofNullable(pausedUntil).filter(time::isBefore),
                        Stream.ofNullable(about).flatMap(one -> pausedUntil(one, time).stream()))
                .max(Comparator.naturalOrder());
    }

    /** The same with the news of this ward. */
    public Preferences withWard(String ward) {
        List<String> all = new ArrayList<>(wards);
        all.add(ward);
        return new Preferences(unwanted, language, pausedUntil, all, pauses);
    }

    /** The same without news of wards. */
    public Preferences withoutWards() {
        return new Preferences(unwanted, language, pausedUntil, List.of(), pauses);
    }

    /** The same with these pauses of single things. */
    public Preferences with(List<Pause> pauses) {
        return new Preferences(unwanted, language, pausedUntil, wards, pauses);
    }

    /** The same with this paused until then, or not any more; pauses that are over are forgotten. */
    public Preferences pausing(Reference about, @Nullable Instant until, Instant time) {
        List<Pause> others = new ArrayList<>(pauses);
        others.removeIf(pause -> pause.about().equals(about) || !time.isBefore(pause.until()));
        if (until != null) {
            others.add(new Pause(about, until));
        }
        return with(others);
    }
}
