package org.yousaid.local.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.UnexpectedAnswer;
import org.yousaid.local.api.Unreachable;
import org.yousaid.local.load.ProgressBar;
import org.yousaid.local.setup.CannotStart;
import org.yousaid.local.setup.Clients;
import tools.jackson.databind.JsonNode;

/**
 * {@code verify [--kept=<seal>]}: lets a running system compare its event stores with their seals, and says whether a seal
 * that was kept is still part of them.
 */
public final class VerifyCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final List<String> STORES = List.of("consultation", "suggestion", "notification");

    private final LocalApi api;
    private final PrintStream out;

    private VerifyCommand(LocalApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Returns the exit code: 0 when everything is as it was sealed. */
    public static int run(List<String> arguments) {
        @Nullable String kept = null;
        URI url = URI.create("http://localhost:8080");
        Path dataDirectory = Path.of(".yousaid");
        for (String argument : arguments) {
            if (argument.startsWith("--kept=")) {
                kept = argument.substring("--kept=".length());
            } else if (argument.startsWith("--url=")) {
                url = URI.create(argument.substring("--url=".length()));
            } else if (argument.startsWith("--data-dir=")) {
                dataDirectory = Path.of(argument.substring("--data-dir=".length()));
            } else {
                throw new CannotStart("The verify command does not know " + argument);
            }
        }
        return run(kept, url, dataDirectory, System.out);
    }

    /** The same with its choices made. */
    public static int run(@Nullable String kept, URI url, Path dataDirectory, PrintStream out) {
        if (Files.notExists(Clients.file(dataDirectory))) {
            throw new CannotStart("There is no " + Clients.file(dataDirectory)
                    + ". Start the system first, and give its --data-dir if it is not the usual one");
        }
        try (var api = new LocalApi(url, Clients.read(dataDirectory))) {
            var command = new VerifyCommand(api, out);
            boolean held = kept == null || command.holds(kept);
            boolean whole = true;
            for (String store : STORES) {
                whole &= command.whole(store);
            }
            return held && whole ? 0 : 1;
        } catch (Unreachable e) {
            throw new CannotStart("Nobody answers at " + url + ". Start the system first, or give its --url=…", e);
        } catch (UnexpectedAnswer e) {
            throw new CannotStart("The system refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private boolean holds(String kept) {
        if (!kept.matches("[0-9a-fA-F]{64}")) {
            throw new CannotStart("A seal has 64 hexadecimal digits");
        }
        var answer = api.get(null, "/api/seals/" + kept);
        if (answer.status() == 404) {
            out.println("The seal that was kept is NOT part of any store: its events are not those that were sealed.");
            return false;
        }
        JsonNode seal = answer.expect(200).body();
        out.printf(
                Locale.ROOT,
                "The seal that was kept is number %,d of the %s store, over its first %,d positions.%n",
                seal.path("number").asLong(),
                seal.path("service").asString(),
                seal.path("through").asLong());
        return true;
    }

    private boolean whole(String store) throws InterruptedException {
        String path = "/api/admin/" + store + "/seals";
        out.printf("The %s store:%n", store);
        api.post("admin", path + "/check", UUID.randomUUID().toString(), Map.of("reason", "The verify command"))
                .expect(202);
        var bar = ProgressBar.on(out);
        while (true) {
            JsonNode check = api.get("admin", path).expect(200).body().path("check");
            bar.show(check.path("position").asLong(), check.path("target").asLong());
            if (!check.path("state").asString().equals("RUNNING")) {
                bar.end();
                return said(check);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean said(JsonNode check) {
        if (check.path("state").asString().equals("WHOLE")) {
            out.printf(
                    Locale.ROOT,
                    "  %,d seals over %,d positions: everything is as it was sealed.%n",
                    check.path("seals").asLong(),
                    check.path("position").asLong());
            return true;
        }
        out.printf("  NOT as it was sealed: %s.%n", check.path("finding").asString());
        return false;
    }
}
