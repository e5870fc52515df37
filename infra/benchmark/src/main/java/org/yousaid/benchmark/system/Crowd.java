package org.yousaid.benchmark.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.yousaid.benchmark.measure.Callers;
import org.yousaid.local.api.LocalApi;
import tools.jackson.databind.json.JsonMapper;

/** People who answer online, one after the other, leave an address and want to be thanked and to hear the results. */
public final class Crowd {

    private static final int CREATED = 201;
    private static final int CHOICES = 10;
    private static final int OPTIONS = 5;
    private static final int MAIL_SERVERS = 40;

    private final String name;
    private final LocalApi api;
    private final Held held;
    private final SplittableRandom random;
    private final Map<String, Instant> answered = new ConcurrentHashMap<>();

    /** @param name by which their addresses differ from those of another crowd */
    public Crowd(String name, LocalApi api, Held held, SplittableRandom random) {
        this.name = name;
        this.api = api;
        this.held = held;
        this.random = random;
    }

    /**
     * Sends in this many answers, each at its time.
     *
     * @return the seconds until all were taken
     */
    public double answer(int people, double aSecond, Callers callers) throws Exception {
        List<String> bodies = IntStream.range(0, people)
                .mapToObj(number -> JsonMapper.shared().writeValueAsString(body(number)))
                .toList();
        long begun = System.nanoTime();
        callers.paced(people, aSecond, number -> {
            api.post(null, "/api/consultations/" + held.slug() + "/responses", name + "-" + number, bodies.get((int)
                            number))
                    .expect(CREATED);
            answered.put(address(number), Instant.now());
        });
        return (System.nanoTime() - begun) / 1e9;
    }

    private Map<String, Object> body(int number) {
        List<Map<String, Object>> answers = IntStream.rangeClosed(1, CHOICES)
                .<Map<String, Object>>mapToObj(question -> Map.of(
                        "question", "choice" + question, "choice", List.of("o" + random.nextInt(1, OPTIONS + 1))))
                .toList();
        return Map.of(
                "channel",
                "ONLINE",
                "ward",
                Asked.any(Survey.wardCodes(), random),
                "answers",
                answers,
                "contact",
                Map.of("email", address(number)),
                "consents",
                Map.of("thankMe", true, "tellMeTheResult", true, "keepMeInformed", false));
    }

    /** People have their addresses at many mail servers. */
    private String address(long number) {
        return "%s-%d@mail-%d.example.org".formatted(name, number, number % MAIL_SERVERS);
    }

    /** When each address had its 201. */
    public Map<String, Instant> answered() {
        return Map.copyOf(answered);
    }
}
