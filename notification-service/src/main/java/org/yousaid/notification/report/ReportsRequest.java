package org.yousaid.notification.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/** What a provider has to report, up to 500 at once. */
record ReportsRequest(@Nullable List<One> reports) {

    private static final int MOST = 500;
    private static final int LONGEST_CAUSE = 60;
    private static final Pattern MESSAGE = Pattern.compile("message-[0-9a-z]{26}");
    private static final Pattern CAUSE = Pattern.compile("[A-Za-z0-9._ -]*");

    /**
     * One report.
     *
     * @param messageId the Message-ID of the mail, or the part of it before the @
     * @param what {@code delivered}, {@code bounced} or {@code complained}
     * @param permanent of one that came back: whether trying again is of no use
     * @param code the status, for example {@code 5.1.1}
     */
    record One(
            @Nullable String messageId,
            @Nullable String what,
            @Nullable Boolean permanent,
            @Nullable String code) {}

    /** The message that a Message-ID, or a text with one in it, speaks of. */
    static Optional<MessageId> message(String text) {
        Matcher found = MESSAGE.matcher(text);
        return found.find() ? Optional.of(new MessageId(found.group())) : Optional.empty();
    }

    List<MailReport> complete() {
        List<One> given = reports == null ? List.of() : reports;
        List<InvalidInput> errors = new ArrayList<>();
        if (given.isEmpty() || given.size() > MOST) {
            errors.add(new InvalidInput("/reports", "wrong-number", "From 1 to " + MOST + " reports."));
        }
        List<MailReport> all = new ArrayList<>();
        for (int i = 0; i < given.size() && errors.isEmpty(); i++) {
            read(given.get(i), "/reports/" + i, errors).ifPresent(all::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return all;
    }

    private static Optional<MailReport> read(One one, String pointer, List<InvalidInput> errors) {
        Optional<MessageId> message = Optional.ofNullable(one.messageId()).flatMap(ReportsRequest::message);
        if (message.isEmpty()) {
            errors.add(new InvalidInput(pointer + "/messageId", "not-ours", "The Message-ID of a mail of ours."));
        }
        Optional<MailReport.What> what = Arrays.stream(MailReport.What.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(one.what()))
                .findFirst();
        if (what.isEmpty()) {
            errors.add(new InvalidInput(pointer + "/what", "not-known", "One of delivered, bounced, complained."));
        }
        String code = Optional.ofNullable(one.code()).orElse("no-code");
        if (code.length() > LONGEST_CAUSE || !CAUSE.matcher(code).matches()) {
            errors.add(new InvalidInput(pointer + "/code", "not-a-code", "A short code, for example 5.1.1."));
        }
        return message.isPresent() && what.isPresent() && errors.isEmpty()
                ? Optional.of(new MailReport(message.get(), what.get(), Boolean.TRUE.equals(one.permanent()), code))
                : Optional.empty();
    }
}
