package org.yousaid.suggestion.guard;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.suggestion.CareSettings;
import org.yousaid.suggestion.suggestion.StaffReason;
import org.yousaid.suggestion.suggestion.SuggestionCommand;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AskStaff;
import org.yousaid.suggestion.suggestion.SuggestionCommand.TellWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.time.TimedWork;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Does what is due. Which days it is about goes with every command, and the suggestion answers a second one with nothing: a
 * restart, a second instance or a read model that trails changes nothing.
 */
@Component
class SilenceGuard implements TimedWork {

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SilenceGuard.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(CalendarDays.ZONE);

    private final Watches watches;
    private final Suggestions suggestions;
    private final CommandGateway commands;
    private final PersonVault vault;
    private final CareSettings settings;
    private final InstantSource clock;

    SilenceGuard(
            Watches watches,
            Suggestions suggestions,
            CommandGateway commands,
            PersonVault vault,
            CareSettings settings,
            InstantSource clock) {
        this.watches = watches;
        this.suggestions = suggestions;
        this.commands = commands;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "silence-guard";
    }

    @Override
    public Optional<Instant> nextDue() {
        return watches.nextDue();
    }

    /** One batch a run: the read model follows a moment later, and what is left stays due for the next run. */
    @Override
    public void runDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        watches.dueAt(now, BATCH)
                .forEach(watch ->
                        suggestions.find(watch.suggestion()).ifPresent(suggestion -> act(watch, suggestion, now)));
    }

    private void act(Watch watch, SuggestionView suggestion, Instant now) {
        switch (watch.kind()) {
            case ASK_FOR_A_WORD -> ask(watch, StaffReason.NO_WORD, settings.ownerOf(suggestion), now);
            case REMIND -> ask(watch, StaffReason.DUE_SOON, settings.ownerOf(suggestion), now);
            case ESCALATE -> ask(watch, StaffReason.OVERDUE, settings.manager(), now);
            case TELL_ITS_AUTHOR -> tell(watch, suggestion, now);
        }
    }

    private void ask(Watch watch, StaffReason why, String staff, Instant now) {
        if (send(new AskStaff(watch.suggestion(), why, watch.about(), staff, now))) {
            LOG.info("staff asked suggestion={} why={}", watch.suggestion(), why);
        }
    }

    private void tell(Watch watch, SuggestionView suggestion, Instant now) {
        SealedText note = vault.seal(suggestion.owner(), words(suggestion, now));
        if (send(new TellWhereItStands(watch.suggestion(), watch.about(), note, now))) {
            LOG.info("author told where it stands suggestion={}", watch.suggestion());
        } else {
            vault.redact(note);
        }
    }

    private static String words(SuggestionView suggestion, Instant now) {
        Instant next = suggestion.nextWordBy();
        String when = next == null
                ? "You hear from us as soon as there is something to say."
                : next.isAfter(now)
                        ? "You hear something by " + DAY.format(next) + "."
                        : "You should have heard something by " + DAY.format(next)
                                + ". A manager at the council has been told that it is late.";
        return "We have not said anything about it for a while, so this is sent by itself: your suggestion is not"
                + " forgotten, and it stands where it stood. " + when;
    }

    private boolean send(SuggestionCommand command) {
        @Nullable Boolean done = commands.sendAndWait(command);
        return Boolean.TRUE.equals(done);
    }
}
