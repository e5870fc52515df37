package org.yousaid.benchmark.part;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yousaid.benchmark.part.SuggestionsPart.Question;
import org.yousaid.benchmark.system.FilledSystem;
import org.yousaid.benchmark.system.Ideas;
import org.yousaid.benchmark.system.Survey;
import tools.jackson.databind.json.JsonMapper;

/**
 * What both systems are asked. Where the answer is a page, it is a full one in both: a page of three is answered faster than
 * one of ten, and that is not what is to be compared.
 */
final class SuggestionQuestions {

    private static final int TRACKER = 30;
    private static final int LISTS = 150;
    private static final int SIMILAR = 200;

    private static final int PAGE = 20;
    private static final String CASEWORK = "/api/casework?limit=" + PAGE;
    private static final int LATER_PAGES = 400;
    private static final int OF_A_WARD = 5;
    private static final int FOUND = 10;
    private static final int USUAL_WORDS = 60;
    private static final int TWO_WORDS = 300;
    private static final List<String> STAGES = List.of("answered", "not-possible");

    private final FilledSystem few;
    private final FilledSystem many;
    private final Ideas ideas;
    private final SplittableRandom random;

    SuggestionQuestions(FilledSystem few, FilledSystem many, Ideas ideas, SplittableRandom random) {
        this.few = few;
        this.many = many;
        this.ideas = ideas;
        this.random = random;
    }

    /** All of them, but those that the smaller system has no full page for. */
    List<Question> all() {
        List<String> words = ideas.usualWords(USUAL_WORDS);
        return Stream.of(
                        of("the tracker", TRACKER, system -> gets(system, trackers(system))),
                        of("casework, the first page", LISTS, system -> work(system, List.of(CASEWORK))),
                        of("casework, a later page", LISTS, system -> work(system, laterPages(system))),
                        of(
                                "casework, those in one stage",
                                LISTS,
                                system -> work(system, List.of(CASEWORK + "&stage=screened"))),
                        of("casework, five of one ward", LISTS, system -> work(system, ofWards())),
                        found("search, one usual word", words.stream()),
                        found("search, two usual words", pairs(words)),
                        found(
                                "search, a usual word in one stage",
                                words.stream().flatMap(word -> STAGES.stream().map(stage -> word + "&stage=" + stage))),
                        found(
                                "search, the newest of one ward",
                                Survey.wardCodes().stream().map(ward -> "&ward=" + ward)),
                        of("similar ones to a text", SIMILAR, this::similar))
                .filter(question -> !question.few().isEmpty())
                .toList();
    }

    private Question of(String what, int millis, Function<FilledSystem, List<HttpRequest>> asked) {
        return new Question(what, millis, asked.apply(few), asked.apply(many));
    }

    private List<String> trackers(FilledSystem system) {
        return system.references(random).stream()
                .map(reference -> "/api/suggestions/" + reference)
                .toList();
    }

    private static List<String> laterPages(FilledSystem system) {
        return system.laterPages(PAGE, LATER_PAGES).stream()
                .map(place -> CASEWORK + "&after=" + place)
                .toList();
    }

    private static List<String> ofWards() {
        return Survey.wardCodes().stream()
                .map(ward -> "/api/casework?limit=%d&ward=%s".formatted(OF_A_WARD, ward))
                .toList();
    }

    private Stream<String> pairs(List<String> words) {
        return IntStream.range(0, TWO_WORDS)
                .mapToObj(_ -> words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())));
    }

    /** Only what fills a page already where there are few. */
    private Question found(String what, Stream<String> sought) {
        List<String> paths = new ArrayList<>();
        for (String one : sought.toList()) {
            String[] words = one.split("&", 2);
            String path = "/api/suggestions/search?limit=%d&words=%s"
                    .formatted(FOUND, URLEncoder.encode(words[0], StandardCharsets.UTF_8));
            String whole = words.length == 2 ? path + "&" + words[1] : path;
            if (few.api().get(null, whole).expect(200).body().path("items").size() == FOUND) {
                paths.add(whole);
            }
        }
        return of(what, LISTS, system -> gets(system, paths));
    }

    private static List<HttpRequest> gets(FilledSystem system, List<String> paths) {
        return paths.stream().map(path -> request(system.at(path)).build()).toList();
    }

    private static List<HttpRequest> work(FilledSystem system, List<String> paths) {
        String token = "Bearer " + system.api().token("reviewer");
        return paths.stream()
                .map(path ->
                        request(system.at(path)).header("Authorization", token).build())
                .toList();
    }

    private List<HttpRequest> similar(FilledSystem system) {
        return ideas.asked().stream()
                .map(text -> request(system.at("/api/suggestions/similar"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("text", text))))
                        .build())
                .toList();
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "application/json");
    }
}
