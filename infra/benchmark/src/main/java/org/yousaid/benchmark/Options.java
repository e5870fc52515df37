package org.yousaid.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.benchmark.part.Part;
import org.yousaid.benchmark.part.Sizes;

/**
 * What a run is asked for, as {@code --name=value}.
 *
 * @param only the parts that are measured, in their order
 * @param out where the JSON goes
 * @param profile whether flight recordings of both processes are kept beside it
 */
record Options(List<Part> only, Sizes sizes, Path out, boolean profile) {

    static final String USAGE = """
            Options, all of them optional:
              --only=append,load,live,read,bus,growth,themes,similar,results,suggestions,references,alike,
                     mails
                                                        what is measured
              --callers=64 --rounds=5 --seed=20261121
              --append=5000                             commands a round, new aggregates
              --load=3000 --aggregates=1000 --history=10
              --burst=100000 --extension-burst=2000     events that a processor reads in a round
              --small=10000 --large=1000000 --probes=500
              --idle=400 --bus-burst=10000 --half-load-seconds=15
              --texts=50000                             among which similar ones are looked for
              --responses=100000 --few-responses=1000   to the consultations whose results are read
              --suggestions=200000 --few-suggestions=2000
                                                        in the systems that are compared
              --references=1000000                      that are minted
              --answers-before=6000                     that are thanked in a round that does not count
              --answers-a-second=100 --answer-seconds=600
                                                        that are sent in while receipts go out
              --out=target/benchmark                    where the JSON goes
              --profile                                 keep flight recordings beside it
            YOUSAID_BENCHMARK_MONGODB_URI names a server to be measured in place of the embedded one,
            YOUSAID_BENCHMARK_PETITIONS the folder of the petitions, YOUSAID_BENCHMARK_SYSTEMS a folder in which the
            systems with suggestions are kept for another run.""";

    static Options of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] words = argument.split("=", 2);
            if (!words[0].startsWith("--")) {
                throw new IllegalArgumentException("'%s' is no option".formatted(argument));
            }
            given.put(words[0].substring(2), words.length == 2 ? words[1] : "");
        }
        Sizes sizes = new Sizes(
                number(given, "callers", 64),
                number(given, "rounds", 5),
                number(given, "append", 5_000),
                number(given, "load", 3_000),
                number(given, "aggregates", 1_000),
                number(given, "history", 10),
                number(given, "burst", 100_000),
                number(given, "extension-burst", 2_000),
                number(given, "small", 10_000),
                number(given, "large", 1_000_000),
                number(given, "probes", 500),
                number(given, "idle", 400),
                number(given, "bus-burst", 10_000),
                number(given, "half-load-seconds", 15),
                number(given, "texts", 50_000),
                number(given, "responses", 100_000),
                number(given, "few-responses", 1_000),
                number(given, "suggestions", 200_000),
                number(given, "few-suggestions", 2_000),
                number(given, "references", 1_000_000),
                number(given, "answers-before", 6_000),
                number(given, "answers-a-second", 100),
                number(given, "answer-seconds", 600),
                number(given, "seed", 20_261_121));
        List<Part> only = parts(given.remove("only"));
        Path out = Path.of(given.getOrDefault("out", "target/benchmark"));
        given.remove("out");
        boolean profile = given.remove("profile") != null;
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("No such option: --" + String.join(", --", given.keySet()));
        }
        return new Options(only, sizes, out, profile);
    }

    private static int number(Map<String, String> given, String name, int fallback) {
        String value = given.remove(name);
        try {
            int number = value == null ? fallback : Integer.parseInt(value);
            if (number < 1) {
                throw new IllegalArgumentException("--%s must be at least 1".formatted(name));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s=%s is no number".formatted(name, value), e);
        }
    }

    private static List<Part> parts(@Nullable String names) {
        if (names == null) {
            return List.of(Part.values());
        }
        List<Part> parts = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no part '%s'".formatted(name))));
        }
        return parts;
    }
}
