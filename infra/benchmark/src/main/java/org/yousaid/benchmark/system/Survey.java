package org.yousaid.benchmark.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A made-up consultation of twenty questions of every kind, as many as stand on one page of results, and its answers. */
public final class Survey {

    private static final int WARDS = 20;
    private static final int CHOICES = 10;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2025;
    private static final int SKIPPED_BY_ONE_IN = 10;
    private static final int WRITTEN_BY_ONE_IN = 20;
    private static final int WORDS = 8;

    private static final List<String> CHANNELS = List.of("ONLINE", "FACE_TO_FACE", "TELEPHONE", "PAPER");
    private static final List<String> SAID = List.of(
            "the", "path", "by", "river", "lamp", "bench", "bus", "late", "dark", "more", "trees", "safe", "narrow",
            "bridge", "school", "walk", "noise", "market", "light", "clean");

    private final List<Asked> asked = new ArrayList<>();

    public Survey() {
        asked.add(Asked.single("visit", 4));
        asked.add(Asked.single("why", 3).shownIf("visit", "o4"));
        asked.add(Asked.multiple("first", 6));
        asked.add(Asked.between("safe", "SCALE", 1, 5, Object::toString));
        asked.add(Asked.ranking("order", 4));
        asked.add(Asked.matrix("parts", 3, 4));
        asked.add(Asked.between("trips", "NUMBER", 0, 50, Object::toString));
        asked.add(Asked.between(
                "since",
                "DATE",
                FIRST_YEAR,
                LAST_YEAR,
                year -> LocalDate.of(year, 6, 1).toString()));
        asked.add(Asked.plain("where", "PLACE", random -> Asked.any(wardCodes(), random)));
        asked.add(Asked.plain("words", "LONG_TEXT", Survey::said));
        for (int i = 1; i <= CHOICES; i++) {
            asked.add(Asked.single("choice" + i, 5));
        }
    }

    /** Most people write nothing. */
    private static String said(SplittableRandom random) {
        List<String> words = new ArrayList<>();
        if (random.nextInt(WRITTEN_BY_ONE_IN) == 0) {
            random.ints(WORDS, 0, SAID.size()).mapToObj(SAID::get).forEach(words::add);
        }
        return String.join(" ", words);
    }

    /** The codes of the wards. */
    public static List<String> wardCodes() {
        return IntStream.rangeClosed(1, WARDS).mapToObj("M%08d"::formatted).toList();
    }

    /** The wards that people live in, as a table in CSV. */
    public static String wards() {
        StringBuilder csv = new StringBuilder("code,name\n");
        wardCodes()
                .forEach(code -> csv.append(code).append(",Ward ").append(code).append('\n'));
        return csv.toString();
    }

    /** The consultation as it is drafted at this time. */
    public Map<String, Object> draft(String title, Instant now) {
        Instant closesAt = now.plus(30, ChronoUnit.DAYS);
        return Map.ofEntries(
                Map.entry("title", title),
                Map.entry("purpose", "To see how long it takes to read what many people said."),
                Map.entry("canStillChange", "Nothing: nobody is asked."),
                Map.entry(
                        "decisionDate",
                        closesAt.plus(30, ChronoUnit.DAYS)
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString()),
                Map.entry("decidedBy", "Nobody"),
                Map.entry("owner", "Nobody"),
                Map.entry("audience", Map.of("everyone", true)),
                Map.entry("closesAt", closesAt.toString()),
                Map.entry("questions", asked.stream().map(Asked::question).toList()));
    }

    /** So many answers, the same for the same source of chance. */
    public Answers answers(int count, SplittableRandom random) {
        Answers answers = new Answers(
                asked.stream().flatMap(one -> one.headings().stream()).toList());
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            for (Asked one : asked) {
                List<String> given = one.cells().apply(random);
                boolean skipped = random.nextInt(SKIPPED_BY_ONE_IN) == 0;
                boolean hidden = one.question().containsKey("showIf")
                        && !cells.getFirst().equals("o4");
                cells.addAll(skipped || hidden ? given.stream().map(_ -> "").toList() : given);
            }
            // Nobody sends in an empty form.
            cells.set(cells.size() - 1, "o1");
            answers.add(Asked.any(CHANNELS, random), Asked.any(wardCodes(), random), cells);
        }
        return answers;
    }
}
