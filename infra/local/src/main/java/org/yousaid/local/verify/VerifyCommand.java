package org.yousaid.local.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.command.ProgressBar;
import org.yousaid.local.command.Target;
import org.yousaid.local.setup.CannotStart;
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
        Target target = Target.USUAL;
        for (String argument : arguments) {
            Optional<Target> elsewhere = target.with(argument);
            if (elsewhere.isPresent()) {
                target = elsewhere.get();
            } else if (argument.startsWith("--kept=")) {
                kept = argument.substring("--kept=".length());
            } else {
                throw new CannotStart("The verify command does not know " + argument);
            }
        }
        return run(kept, target, System.out);
    }

    /** The same with its choices made. */
    public static int run(@Nullable String kept, Target target, PrintStream out) {
        return target.ask(api -> new VerifyCommand(api, out).verify(kept));
    }

    private int verify(@Nullable String kept) throws InterruptedException {
        boolean held = kept == null || holds(kept);
        boolean whole = true;
        for (String store : STORES) {
            whole &= whole(store);
        }
        return held && whole ? 0 : 1;
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
