package org.yousaid.suggestion.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ProcessEvent.VersionApproved;
import org.yousaid.suggestion.process.ProcessEvent.VersionProposed;
import org.yousaid.suggestion.process.ProcessEvent.VersionTurnedDown;

/** All that was proposed, in its order, and what became of it. The first version was there before. */
public record ProcessHistory(List<Entry> entries) {

    /** The version that comes with the program. */
    public static final int SHIPPED = 1;

    public ProcessHistory {
        entries = List.copyOf(entries);
    }

    /** One proposal; while it waits nobody has decided on it. */
    public record Entry(VersionProposed proposed, @Nullable ProcessEvent decision) {

        public int version() {
            return proposed.version();
        }

        public boolean waits() {
            return decision == null;
        }

        public boolean approved() {
            return decision instanceof VersionApproved;
        }
    }

    /** Before anything was proposed. */
    public static ProcessHistory none() {
        return new ProcessHistory(List.of());
    }

    /** The history with one more event; one that cannot have happened here is a broken history. */
    public ProcessHistory evolve(ProcessEvent event) {
        return switch (event) {
            case VersionProposed proposed
            when waiting().isEmpty() && proposed.version() == next() -> {
                List<Entry> more = new ArrayList<>(entries);
                more.add(new Entry(proposed, null));
                yield new ProcessHistory(more);
            }
            case VersionApproved approved when waitsFor(approved) -> decided(approved);
            case VersionTurnedDown turnedDown when waitsFor(turnedDown) -> decided(turnedDown);
            case VersionProposed _, VersionApproved _, VersionTurnedDown _ ->
                throw new IllegalStateException("Cannot have happened to the process: " + event);
        };
    }

    /** The number that the next proposal gets; one that was turned down keeps its own. */
    public int next() {
        return entries.isEmpty() ? SHIPPED + 1 : entries.getLast().version() + 1;
    }

    /** The version in force. */
    public int current() {
        return entries.reversed().stream()
                .filter(Entry::approved)
                .map(Entry::version)
                .findFirst()
                .orElse(SHIPPED);
    }

    /** What waits for a second person. */
    public Optional<Entry> waiting() {
        return entries.stream().filter(Entry::waits).findFirst();
    }

    public Optional<Entry> version(int version) {
        return entries.stream().filter(entry -> entry.version() == version).findFirst();
    }

    /** What an earlier request under this name proposed. */
    public Optional<Entry> request(String name) {
        return entries.stream()
                .filter(entry -> entry.proposed().request().equals(name))
                .findFirst();
    }

    private boolean waitsFor(ProcessEvent decision) {
        return waiting().filter(entry -> entry.version() == decision.version()).isPresent();
    }

    private ProcessHistory decided(ProcessEvent decision) {
        return new ProcessHistory(entries.stream()
                .map(entry -> entry.waits() ? new Entry(entry.proposed(), decision) : entry)
                .toList());
    }
}
