package org.yousaid.benchmark.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yousaid.local.api.LocalApi;

/** The whole system with many suggestions in it, and what can be asked about them. */
public final class FilledSystem implements AutoCloseable {

    /** Beside the data: how many have been sent in. */
    private static final String FILLED = "filled";

    private static final int OK = 200;
    private static final int PAGE = 100;
    private static final int PAGES_OF_A_WARD = 3;

    private final WholeSystem system;
    private final @Nullable Path kept;
    private final Consumer<String> progress;

    private FilledSystem(WholeSystem system, @Nullable Path kept, Consumer<String> progress) {
        this.system = system;
        this.kept = kept;
        this.progress = progress;
    }

    /**
     * Starts it; what is missing is filled in by {@link #fill}.
     *
     * @param kept where its data stays for another run, if it is to
     */
    public static FilledSystem start(@Nullable Path kept, List<String> flags, Consumer<String> progress)
            throws IOException {
        WholeSystem system = kept == null
                ? WholeSystem.start(Survey.wards(), flags)
                : WholeSystem.startIn(kept, Survey.wards(), flags);
        return new FilledSystem(system, kept, progress);
    }

    public LocalApi api() {
        return system.api();
    }

    /** An address at the gateway. */
    public URI at(String path) {
        return system.gateway().resolve(path);
    }

    /** Sends in what is not there yet, in pieces; where the data is kept, a later run goes on behind the last one. */
    public void fill(int suggestions, Ideas ideas) throws Exception {
        int done = alreadyThere();
        long begun = System.nanoTime();
        int before = done;
        while (done < suggestions) {
            int end = Math.min(suggestions, done + SuggestionFill.PIECE);
            new SuggestionFill(api(), ideas).take(done, end);
            done = end;
            if (kept != null) {
                Files.writeString(kept.resolve(FILLED), Integer.toString(done));
            }
            progress.accept("%,d of %,d taken, %.0f a second"
                    .formatted(done, suggestions, (done - before) / ((System.nanoTime() - begun) / 1e9)));
        }
        system.settle(progress);
        // The indexes in memory read on before they answer.
        long asked = System.nanoTime();
        api().post(null, "/api/suggestions/similar", null, "{\"text\": \"a bench\"}")
                .expect(OK);
        progress.accept("%,d there; all of it done after %.0f s, of which %.1f s for what is in memory"
                .formatted(done, (System.nanoTime() - begun) / 1e9, (System.nanoTime() - asked) / 1e9));
    }

    private int alreadyThere() throws IOException {
        return kept != null && Files.exists(kept.resolve(FILLED))
                ? Integer.parseInt(Files.readString(kept.resolve(FILLED)).strip())
                : 0;
    }

    /** References of suggestions of every age and ward that everybody may read, and of some that wait. */
    public List<String> references(SplittableRandom random) {
        List<String> references = new ArrayList<>();
        for (String ward : Survey.wardCodes()) {
            String search = "/api/suggestions/search?limit=%d&ward=%s&page=".formatted(PAGE, ward);
            int pages = Math.max(
                    1,
                    api().get(null, search + 1).expect(OK).body().path("total").asInt() / PAGE);
            for (int i = 0; i < PAGES_OF_A_WARD; i++) {
                references.addAll(references(null, search + (1 + random.nextInt(pages))));
            }
        }
        references.addAll(references("reviewer", "/api/casework?limit=" + PAGE));
        return references;
    }

    private List<String> references(@Nullable String client, String path) {
        List<String> references = new ArrayList<>();
        api().get(client, path)
                .expect(OK)
                .body()
                .path("items")
                .forEach(item -> references.add(item.path("reference").asString()));
        return references;
    }

    /** Where the pages of the queue begin that have another one behind them, without the first. */
    public List<String> laterPages(int limit, int most) {
        List<String> places = new ArrayList<>();
        String path = "/api/casework?limit=%d".formatted(limit);
        String next = next(path);
        while (!next.isEmpty() && places.size() < most) {
            places.add(next);
            next = next(path + "&after=" + next);
        }
        if (!places.isEmpty()) {
            places.removeLast();
        }
        return places;
    }

    private String next(String path) {
        return api().get("reviewer", path).expect(OK).body().path("next").asString("");
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
