package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Outgoing;

/** Asks what the reader chose, just before a mail is handed over: they may have chosen since it was written. */
@Component
final class Wishes {

    /** What is held is looked at again at the latest then, should nobody tell us that its reader's pause has ended. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(6);

    private final Choices choices;

    Wishes(Choices choices) {
        this.choices = choices;
    }

    Wish about(Outgoing outgoing, Instant now) {
        if (isForColleagues(outgoing.content())) {
            return new Wish.Send(outgoing.language());
        }
        Preferences chosen = choices.choices(outgoing.to().person()).preferences();
        if (outgoing.content() instanceof Content.WardDigest && !wantsNews(chosen, now)) {
            return new Wish.Drop();
        }
        MailGroup group = group(outgoing.content());
        if (group != null && !chosen.wants(group)) {
            return new Wish.Drop();
        }
        Instant until = group == null
                ? null
                : chosen.quietUntil(outgoing.content().regarding(), now).orElse(null);
        if (until != null) {
            Instant again = now.plus(LOOK_AGAIN);
            return new Wish.Hold(until.isBefore(again) ? until : again);
        }
        return new Wish.Send(Objects.requireNonNullElse(chosen.language(), outgoing.language()));
    }

    /** Nobody comes back to a pile of old news. */
    private static boolean wantsNews(Preferences chosen, Instant now) {
        return !chosen.wards().isEmpty() && !chosen.pausedAt(now);
    }

    private static boolean isForColleagues(Content content) {
        return switch (content.kind()) {
            case STAFF, REFERRAL -> true;
            case RECEIPT, THANKS, INTERIM, WORD, OUTCOME, PROGRESS, SIGN_IN, SAVED_FORM, CONFIRM, DIGEST -> false;
        };
    }

    /** What can be chosen; null for what answers something that its reader did. */
    private static @Nullable MailGroup group(Content content) {
        return switch (content) {
            case Content.Thanks _, Content.Interim _, Content.PersonalWord _ -> MailGroup.REPLIES;
            case Content.Outcome _ -> MailGroup.OUTCOMES;
            case Content.Progress _, Content.WhereItStands _ -> MailGroup.IDEAS;
            case Content.FollowedProgress _ -> MailGroup.FOLLOWED;
            case Content.ResponseReceipt _,
                    Content.SuggestionReceipt _,
                    Content.Noted _,
                    Content.SignIn _,
                    Content.SavedForm _,
                    Content.ConfirmFollowing _,
                    Content.ConfirmNews _,
                    Content.RepliesOwed _,
                    Content.WeeklyReport _,
                    Content.StaffAsked _,
                    Content.StaffList _,
                    Content.WardDigest _,
                    Content.ReferralAsked _ -> null;
        };
    }
}
