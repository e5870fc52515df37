package org.yousaid.suggestion.process.write;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ProcessCommand.ApproveVersion;
import org.yousaid.suggestion.process.ProcessCommand.ProposeVersion;
import org.yousaid.suggestion.process.ProcessCommand.TurnDownVersion;
import org.yousaid.suggestion.process.ProcessEvent.VersionApproved;
import org.yousaid.suggestion.process.ProcessEvent.VersionProposed;
import org.yousaid.suggestion.process.ProcessEvent.VersionTurnedDown;
import org.yousaid.suggestion.process.ProcessHistory;
import org.yousaid.suggestion.process.ProcessHistory.Entry;
import org.yousaid.suggestion.process.ProcessRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/** What follows from a command, given what was proposed before. */
final class VersionDecision {

    private VersionDecision() {}

    /** Nothing when the same request came before. */
    static Optional<VersionProposed> propose(ProcessHistory history, ProposeVersion command) {
        Optional<Entry> before = history.request(command.request());
        if (before.isPresent()) {
            if (!before.get().proposed().fingerprint().equals(command.fingerprint())) {
                throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
            }
            return Optional.empty();
        }
        history.waiting().ifPresent(waiting -> {
            throw new Refused(new ProcessRefusal.AnotherWaits(waiting.version()));
        });
        return Optional.of(new VersionProposed(
                history.next(),
                history.current(),
                command.definition(),
                command.why(),
                command.request(),
                command.fingerprint(),
                command.by(),
                command.at()));
    }

    static VersionApproved approve(ProcessHistory history, ApproveVersion command, @Nullable Long actual) {
        Entry waiting = waiting(history, command.version(), command.expected(), actual);
        if (command.fourEyes() && waiting.proposed().by().equals(command.by())) {
            throw new Refused(new ProcessRefusal.SecondPersonNeeded());
        }
        return new VersionApproved(waiting.version(), command.by(), command.at());
    }

    static VersionTurnedDown turnDown(ProcessHistory history, TurnDownVersion command, @Nullable Long actual) {
        Entry waiting = waiting(history, command.version(), command.expected(), actual);
        return new VersionTurnedDown(waiting.version(), command.why(), command.by(), command.at());
    }

    private static Entry waiting(ProcessHistory history, int version, ExpectedVersion expected, @Nullable Long actual) {
        Entry entry = history.version(version).orElseThrow(() -> new Refused(new ProcessRefusal.NoSuchProcess()));
        expected.check(actual == null ? -1 : actual);
        if (!entry.waits()) {
            throw new Refused(new ProcessRefusal.DecidedAlready(version));
        }
        return entry;
    }
}
