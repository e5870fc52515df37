package org.yousaid.notification.wording.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.wording.Finding;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.WordingCheck;
import org.yousaid.notification.wording.WordingCommand;
import org.yousaid.notification.wording.WordingEvent;
import org.yousaid.notification.wording.WordingRefusal;
import org.yousaid.support.problem.Refused;

/**
 * How a wording stands, and what follows from it.
 *
 * @param version how many events there are
 * @param current the version that mails are written with
 * @param published numbers of all that were published
 * @param draft null where there is none
 */
record WordingState(
        long version,
        int current,
        Set<Integer> published,
        @Nullable Draft draft) {

    static final WordingState SHIPPED = new WordingState(0, 0, Set.of(), null);

    WordingState {
        published = Set.copyOf(published);
    }

    /** Texts that are not sent yet, and who typed them last. */
    record Draft(Texts texts, String by) {}

    List<WordingEvent> decide(WordingCommand command) {
        command.expected().check(version);
        return switch (command) {
            case WordingCommand.Draft typed -> draft(typed);
            case WordingCommand.Discard discard -> {
                var _ = drafted();
                yield List.of(new WordingEvent.Discarded(discard.wording(), discard.by(), discard.at()));
            }
            case WordingCommand.Publish publish -> List.of(publish(publish));
            case WordingCommand.GoBack back -> List.of(goBack(back));
        };
    }

    WordingState evolve(WordingEvent event) {
        return switch (event) {
            case WordingEvent.Drafted drafted ->
                new WordingState(version + 1, current, published, new Draft(drafted.texts(), drafted.by()));
            case WordingEvent.Discarded _ -> new WordingState(version + 1, current, published, null);
            case WordingEvent.Published next -> {
                Set<Integer> all = new HashSet<>(published);
                all.add(next.number());
                yield new WordingState(version + 1, next.number(), all, null);
            }
            case WordingEvent.WentBack back -> new WordingState(version + 1, back.to(), published, draft);
        };
    }

    /** The same texts by the same person again change nothing. */
    private List<WordingEvent> draft(WordingCommand.Draft typed) {
        if (new Draft(typed.texts(), typed.by()).equals(draft)) {
            return List.of();
        }
        sendable(typed.form(), typed.texts());
        return List.of(new WordingEvent.Drafted(typed.wording(), typed.texts(), typed.by(), typed.at()));
    }

    private WordingEvent publish(WordingCommand.Publish publish) {
        Draft drafted = drafted();
        if (publish.fourEyes() && drafted.by().equals(publish.by())) {
            throw new Refused(new WordingRefusal.AnotherPersonPublishes());
        }
        sendable(publish.form(), drafted.texts());
        int number = published.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        return new WordingEvent.Published(publish.wording(), number, drafted.texts(), publish.by(), publish.at());
    }

    private WordingEvent goBack(WordingCommand.GoBack back) {
        if (back.to() == current) {
            throw new Refused(new WordingRefusal.WordingInUse(current));
        }
        if (back.to() != 0 && !published.contains(back.to())) {
            throw new Refused(new WordingRefusal.NoSuchWording(back.to()));
        }
        return new WordingEvent.WentBack(back.wording(), back.to(), back.reason(), back.by(), back.at());
    }

    private Draft drafted() {
        if (draft == null) {
            throw new Refused(new WordingRefusal.NothingDrafted());
        }
        return draft;
    }

    private static void sendable(MailForm form, Texts texts) {
        List<Finding> findings = WordingCheck.of(form, texts);
        if (!findings.isEmpty()) {
            Finding first = findings.getFirst();
            throw new Refused(new WordingRefusal.WordingNotSendable(first.part().word(), first.key()));
        }
    }
}
