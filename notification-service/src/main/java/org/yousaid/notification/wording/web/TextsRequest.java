package org.yousaid.notification.wording.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.WordingCheck;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/** Texts as an author sends them. */
record TextsRequest(
        @Nullable String subject,
        @Nullable String preview,
        @Nullable String heading,
        @Nullable String body,
        @Nullable String footer) {

    /** The texts, where mails of this form can be written with them. */
    Texts complete(MailForm form) {
        Texts texts = new Texts(or(subject), or(preview), or(heading), or(body), or(footer));
        List<InvalidInput> faults = WordingCheck.of(form, texts).stream()
                .map(finding -> new InvalidInput("/" + finding.part().word(), finding.key(), finding.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return texts;
    }

    private static String or(@Nullable String given) {
        return Optional.ofNullable(given).orElse("");
    }
}
