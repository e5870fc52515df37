package org.yousaid.notification.wording;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yousaid.support.request.ExpectedVersion;

/** What can be asked of a wording; each names the version it was decided on and who decided it. */
public sealed interface WordingCommand {

    WordingId wording();

    ExpectedVersion expected();

    /** Keep these texts as the draft, in the place of an older one. */
    record Draft(
            @TargetAggregateIdentifier WordingId wording,
            MailForm form,
            MailLanguage language,
            Texts texts,
            ExpectedVersion expected,
            String by,
            Instant at)
            implements WordingCommand {}

    /** Throw the draft away. */
    record Discard(@TargetAggregateIdentifier WordingId wording, ExpectedVersion expected, String by, Instant at)
            implements WordingCommand {}

    /**
     * Write mails with the draft from now on.
     *
     * @param fourEyes whether it takes somebody else than who typed it
     */
    record Publish(
            @TargetAggregateIdentifier WordingId wording,
            MailForm form,
            MailLanguage language,
            boolean fourEyes,
            ExpectedVersion expected,
            String by,
            Instant at)
            implements WordingCommand {}

    /**
     * Write mails with an earlier version again.
     *
     * @param to its number, 0 for the texts that the program came with
     */
    record GoBack(
            @TargetAggregateIdentifier WordingId wording,
            int to,
            String reason,
            ExpectedVersion expected,
            String by,
            Instant at)
            implements WordingCommand {}
}
