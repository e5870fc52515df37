package org.yousaid.consultation.repeat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.repeat.Groups.Group;
import org.yousaid.consultation.repeat.Groups.Name;
import org.yousaid.consultation.response.AfterTaking;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Finds the group of each answer that comes. While its author waits, its longest text becomes a sketch and its device a
 * keyed hash; everything else is done behind their back, many answers at a time. Where that fails or too many are waiting,
 * answers stay without a group: the figures beside the results are then too low, and the answers themselves are safe.
 */
@Component
class RepeatDetector implements AfterTaking, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatDetector.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 500;

    private final BlockingQueue<Seen> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("repeats").factory());
    private final Sketcher sketcher;
    private final PersonVault vault;
    private final ShortLived shortLived;
    private final Groups groups;

    RepeatDetector(Sketcher sketcher, PersonVault vault, ShortLived shortLived, Groups groups) {
        this.sketcher = sketcher;
        this.vault = vault;
        this.shortLived = shortLived;
        this.groups = groups;
    }

    /** What is left of an answer when its words are gone. */
    private record Seen(
            ResponseId id,
            ConsultationId consultation,
            Instant at,
            @Nullable String device,
            @Nullable Sketch sketch,
            @Nullable SealedText text,
            boolean machineLike) {

        boolean tellsSomething() {
            return device != null || sketch != null || machineLike;
        }

        /** What a new group is called if this is its first. */
        String name() {
            return id.value().substring(id.value().indexOf('-') + 1);
        }
    }

    @Override
    public void taken(TakenDown taken) {
        Seen seen = seen(taken);
        if (!seen.tellsSomething()) {
            return;
        }
        if (waiting.offer(seen)) {
            worker.execute(this::group);
        } else {
            LOG.warn("repeats=not-noted cause=too-many-waiting response={}", taken.id());
        }
    }

    private Seen seen(TakenDown taken) {
        String signal = taken.traces().device();
        String device = signal == null
                ? null
                : vault.fingerprint("device:" + taken.consultation().value() + ":" + signal);
        List<String> longest = List.of();
        SealedText sealed = null;
        for (Written written : taken.texts()) {
            List<String> words = Wording.of(written.text());
            if (words.size() > longest.size()) {
                longest = words;
                sealed = written.sealed();
            }
        }
        Sketch sketch = sketcher.sketch(taken.consultation(), longest).orElse(null);
        return new Seen(
                taken.id(),
                taken.consultation(),
                taken.at(),
                device,
                sketch,
                sealed,
                taken.traces().machineLike());
    }

    private void group() {
        List<Seen> batch = new ArrayList<>();
        waiting.drainTo(batch, AT_ONCE);
        if (batch.isEmpty()) {
            return;
        }
        try {
            Map<Name, Group> added = new LinkedHashMap<>();
            List<Document> marks =
                    batch.stream().map(seen -> marked(seen, added)).toList();
            added.forEach(groups::add);
            groups.mark(marks);
        } catch (RuntimeException e) {
            LOG.warn("repeats=not-noted responses={}", batch.size(), e);
        }
    }

    private Document marked(Seen seen, Map<Name, Group> added) {
        Document mark = new Document("_id", seen.id().value())
                .append("consultation", seen.consultation().value());
        if (seen.device() != null) {
            mark.append(
                    Groups.DEVICE,
                    join(added, seen, Kind.SAME_DEVICE, shortLived.ofDevice(seen.device(), seen.name())));
        }
        if (seen.sketch() != null) {
            String group = shortLived.ofWords(seen.consultation(), seen.sketch(), seen.name());
            mark.append(Groups.WORDS, join(added, seen, Kind.SAME_WORDS, group));
        }
        if (seen.machineLike()) {
            mark.append(Groups.MACHINE, join(added, seen, Kind.MACHINE_LIKE, Groups.MACHINE));
        }
        return mark;
    }

    private static String join(Map<Name, Group> added, Seen seen, Kind kind, String group) {
        List<SealedText> texts = kind == Kind.SAME_WORDS && seen.text() != null ? List.of(seen.text()) : List.of();
        added.merge(
                new Name(seen.consultation(), kind, group),
                new Group(group, 1, seen.at(), seen.at(), texts),
                Group::and);
        return group;
    }

    /** Finishes what is waiting. */
    @Override
    public void close() {
        worker.close();
    }
}
