package org.yousaid.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts, and which of them are nearest to another: for a third by the words they share, for the rest by what they mean.
 *
 * <p>Everything is in memory and belongs to this instance: about 1.5 KB a text, and no more than the number of texts it was
 * made for; those with the lowest positions make room for others. Thread-safe: many may ask at once, changes wait for them.
 */
public final class SimilarTexts implements AutoCloseable {

    /** Of more texts than this only so many are compared exactly, those that are roughly the nearest. */
    private static final int COMPARED = 2_000;

    /** So many of them for each that is asked for, if that is more. */
    private static final int FOR_EACH = 20;

    /** How many times as many are asked first where not every text is accepted. */
    private static final int LEEWAY = 2;

    private static final Comparator<Entry> OLDEST_FIRST =
            Comparator.comparingLong(Entry::position).thenComparing(Entry::id);

    private static final Comparator<Nearest> WORST_FIRST =
            Comparator.comparingDouble(Nearest::similarity).thenComparing(Nearest::id, Comparator.reverseOrder());

    private final int most;
    private final int compared;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final WordIndex words;
    private final Meanings meanings = new Meanings();
    private final Map<String, Entry> byId = new HashMap<>();
    private final NavigableSet<Entry> byAge = new TreeSet<>(OLDEST_FIRST);
    private final List<@Nullable Entry> places = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private boolean changed;

    /**
     * @param most how many texts are kept
     */
    public SimilarTexts(int most) {
        this(most, COMPARED);
    }

    SimilarTexts(int most, int compared) {
        this.most = most;
        this.compared = compared;
        try {
            words = new WordIndex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, but every text is compared exactly, which takes longer: to see what the others miss. */
    public static SimilarTexts comparingAll(int most) {
        return new SimilarTexts(most, Integer.MAX_VALUE);
    }

    /** @param position from where on this text stands under its id */
    private record Entry(String id, long position, int place) {}

    /**
     * Adds a text, or puts it in the place of an earlier one with the same id.
     *
     * @param position says which of two texts with the same id is the later one; an earlier one than the one that is there
     *     changes nothing
     * @param vector of this passage, by {@link SentenceModel#vector}
     */
    public void put(String id, long position, Passage passage, TextVector vector) {
        changing(() -> {
            Entry before = byId.get(id);
            if (before != null && before.position() > position) {
                return;
            }
            int place = before == null ? freePlace() : before.place();
            Entry entry = new Entry(id, position, place);
            words.put(id, place, passage.whole());
            meanings.put(place, vector);
            if (before != null) {
                byAge.remove(before);
            }
            byId.put(id, entry);
            byAge.add(entry);
            places.set(place, entry);
            if (byId.size() > most) {
                drop(byAge.first());
            }
        });
    }

    private int freePlace() {
        if (!free.isEmpty()) {
            return free.removeLast();
        }
        places.add(null);
        return places.size() - 1;
    }

    /** Takes a text out, unless what stands under its id came later than this position. */
    public void remove(String id, long position) {
        changing(() -> {
            Entry entry = byId.get(id);
            if (entry != null && entry.position() <= position) {
                drop(entry);
            }
        });
    }

    private void drop(Entry entry) throws IOException {
        words.remove(entry.id());
        meanings.remove(entry.place());
        byId.remove(entry.id());
        byAge.remove(entry);
        places.set(entry.place(), null);
        free.add(entry.place());
    }

    /**
     * How many different words of a passage say what it is about: "Anything else?" has none, and stands for another thing
     * wherever it is asked.
     */
    public static int tellingWords(Passage passage) {
        try (PlainWords words = new PlainWords()) {
            return words.of(passage.whole()).size();
        }
    }

    /** How many texts there are. */
    public int size() {
        lock.readLock().lock();
        try {
            return byId.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The same as {@link #nearest(Passage, TextVector, int)}, for a text whose vector is not known yet. */
    public List<Nearest> nearest(Passage passage, int limit) {
        return nearest(passage, SentenceModel.shared().vector(passage), limit);
    }

    /**
     * The texts nearest to this one, the best first.
     *
     * @param limit no more than so many; those that have nothing in common with it are left out
     */
    public List<Nearest> nearest(Passage passage, TextVector vector, int limit) {
        return nearest(passage, vector, limit, _ -> true);
    }

    /** The same among the texts whose ids are accepted. */
    public List<Nearest> nearest(Passage passage, TextVector vector, int limit, Predicate<String> accepted) {
        lockWithChangesShown();
        try {
            Comparison comparison =
                    new Comparison(words.compare(passage.whole(), places.size()), meanings.seek(vector));
            return best(comparison, toCompare(comparison, limit, accepted), limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Of the accepted texts those that are roughly the nearest, some more than are asked for; of few texts all. */
    private int[] toCompare(Comparison comparison, int limit, Predicate<String> accepted) {
        int many = Math.max(compared, limit * FOR_EACH);
        if (places.size() <= many) {
            return among(IntStream.range(0, places.size()), accepted);
        }
        float[] roughly = new float[places.size()];
        for (int place = 0; place < roughly.length; place++) {
            roughly[place] = places.get(place) == null ? 0 : comparison.roughly(place);
        }
        // Whether one is accepted takes longer to say than how near it is: the likely ones are asked first.
        int[] likely = among(IntStream.of(Largest.of(roughly, LEEWAY * many)), accepted);
        if (likely.length >= many) {
            return likely;
        }
        for (int place = 0; place < roughly.length; place++) {
            roughly[place] = isAccepted(place, accepted) ? roughly[place] : 0;
        }
        return Largest.of(roughly, many);
    }

    private int[] among(IntStream candidates, Predicate<String> accepted) {
        return candidates.filter(place -> isAccepted(place, accepted)).toArray();
    }

    private boolean isAccepted(int place, Predicate<String> accepted) {
        Entry entry = places.get(place);
        return entry != null && accepted.test(entry.id());
    }

    private List<Nearest> best(Comparison comparison, int[] compared, int limit) {
        PriorityQueue<Nearest> best = new PriorityQueue<>(WORST_FIRST);
        for (int place : compared) {
            double similarity = comparison.exactly(place);
            if (similarity > 0
                    && (best.size() < limit || similarity >= best.element().similarity())) {
                best.add(new Nearest(Objects.requireNonNull(places.get(place)).id(), similarity));
            }
            if (best.size() > limit) {
                best.remove();
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    private void changing(Change change) {
        lock.writeLock().lock();
        try {
            changed = true;
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    /** Locks for reading; what was written since somebody asked last is made ready first. */
    @SuppressWarnings("LockNotBeforeTry") // the caller unlocks
    private void lockWithChangesShown() {
        lock.readLock().lock();
        if (!changed) {
            return;
        }
        lock.readLock().unlock();
        lock.writeLock().lock();
        try {
            if (changed) {
                words.refresh();
                meanings.refresh();
                changed = false;
            }
            lock.readLock().lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        changing(words::close);
    }
}
