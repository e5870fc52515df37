package org.yousaid.consultation.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The open data survey of 2025 as its files have it: what was asked, and a count made from them alone. */
record SurveyFiles(List<CSVRecord> questions, List<CSVRecord> responses, String answers) {

    /** What the file does not say: which answers led to the follow-up questions. */
    private static final Map<String, List<String>> LEADS = Map.of(
            "Q007",
            List.of(
                    "Government, Public Sector",
                    "Enterprise, Private Sector",
                    "Academia",
                    "Non-Governmental Organization (NGO)"),
            "Q011",
            List.of("Yes"),
            "Q057",
            List.of("Other (please specify)"),
            "Q107",
            List.of("No, I wish to withdraw my consent - don't submit my responses"));

    private static final Map<String, List<String>> ROLES = Map.of(
            "users", List.of("User", "Both (User and Provider)"),
            "providers", List.of("Provider", "Both (User and Provider)"));
    private static final String ROLE = "Q040";
    /** It stands as a question with one answer, but 32 people gave several. */
    private static final String FORMATS = "Q057";

    static SurveyFiles in(Path folder) throws IOException {
        Path responses = folder.resolve("responses.csv");
        String answers = Files.readString(responses);
        int end = answers.indexOf('\n');
        String headings = Arrays.stream(answers.substring(0, end).strip().split(","))
                .map(code -> code.equals("S_ID") ? "reference_key" : id(code))
                .collect(Collectors.joining(","));
        return new SurveyFiles(
                records(folder.resolve("questions.csv")), records(responses), headings + answers.substring(end));
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    private static String id(String code) {
        return code.substring(0, 4);
    }

    List<Map<String, Object>> sections() {
        Set<String> titles = new LinkedHashSet<>();
        questions.forEach(question -> titles.add(question.get("section")));
        return titles.stream()
                .map(title -> Map.<String, Object>of("id", section(title), "title", title))
                .toList();
    }

    private static String section(String title) {
        return title.replaceAll("[^A-Za-z]+", "-");
    }

    /** The questions as the API takes them. */
    List<Map<String, Object>> drafted() {
        return questions.stream().map(this::drafted).toList();
    }

    private Map<String, Object> drafted(CSVRecord question) {
        String id = id(question.get("code"));
        Map<String, Object> drafted = new LinkedHashMap<>();
        drafted.put("id", id);
        drafted.put("section", section(question.get("section")));
        drafted.put("text", question.get("question_text"));
        List<String> options = options(question);
        drafted.put("type", type(question, options));
        if (!options.isEmpty()) {
            drafted.put(
                    "options",
                    IntStream.range(0, options.size())
                            .mapToObj(i -> Map.of("id", "o" + (i + 1), "text", options.get(i)))
                            .toList());
        }
        String condition = condition(question);
        if (!condition.isEmpty()) {
            List<String> leads = leads(question);
            List<String> offered = options(question(condition));
            drafted.put(
                    "showIf",
                    Map.of(
                            "question",
                            condition,
                            "anyOf",
                            leads.stream()
                                    .map(lead -> "o" + (offered.indexOf(lead) + 1))
                                    .toList()));
        }
        return drafted;
    }

    /** A list of countries is not in the file, so that question can only be answered in words. */
    private static String type(CSVRecord question, List<String> options) {
        if (options.isEmpty()) {
            return "LONG_TEXT";
        }
        boolean several = question.get("answer_type").equals("multi")
                || id(question.get("code")).equals(FORMATS);
        return several ? "MULTIPLE_CHOICE" : "SINGLE_CHOICE";
    }

    private static List<String> options(CSVRecord question) {
        String options = question.get("options");
        return options.isEmpty() ? List.of() : List.of(options.split("\\|"));
    }

    private static String condition(CSVRecord question) {
        String follows = question.get("conditional_on");
        return follows.isEmpty() && !question.get("shown_to").equals("all") ? ROLE : follows;
    }

    private static List<String> leads(CSVRecord question) {
        String follows = question.get("conditional_on");
        return follows.isEmpty()
                ? ROLES.getOrDefault(question.get("shown_to"), List.of())
                : LEADS.getOrDefault(follows, List.of());
    }

    private CSVRecord question(String id) {
        return questions.stream()
                .filter(one -> id(one.get("code")).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A question, counted.
     *
     * @param options how many chose each
     */
    record Count(long asked, long base, List<Long> options) {}

    /** Every question, counted from the file. */
    Map<String, Count> counts() {
        Map<String, Count> counts = new LinkedHashMap<>();
        questions.forEach(question -> counts.put(id(question.get("code")), count(question)));
        return counts;
    }

    private Count count(CSVRecord question) {
        List<CSVRecord> asked =
                responses.stream().filter(row -> isAsked(question, row)).toList();
        List<List<String>> chosen = new ArrayList<>();
        asked.stream().filter(row -> !cell(question, row).isBlank()).forEach(row -> chosen.add(chosen(question, row)));
        List<Long> options = options(question).stream()
                .map(option -> chosen.stream()
                        .filter(some -> some.contains(plain(option)))
                        .count())
                .toList();
        return new Count(asked.size(), chosen.size(), options);
    }

    private boolean isAsked(CSVRecord question, CSVRecord row) {
        String condition = condition(question);
        return condition.isEmpty()
                || (isAsked(question(condition), row)
                        && leads(question).stream()
                                .anyMatch(
                                        lead -> chosen(question(condition), row).contains(plain(lead))));
    }

    private static List<String> chosen(CSVRecord question, CSVRecord row) {
        String cell = plain(cell(question, row));
        boolean whole =
                options(question).stream().anyMatch(option -> plain(option).equals(cell));
        return whole
                ? List.of(cell)
                : Arrays.stream(cell.split(",")).map(String::strip).toList();
    }

    private static String cell(CSVRecord question, CSVRecord row) {
        return row.isMapped(question.get("code")) ? row.get(question.get("code")) : "";
    }

    /** The two files differ in the shape of their quotes. */
    private static String plain(String text) {
        return text.replaceAll("[“”'’]", "'").strip();
    }

    /** Answers in the file to questions that their authors were not asked. */
    long hidden() {
        return questions.stream()
                .mapToLong(question -> responses.stream()
                        .filter(row ->
                                !isAsked(question, row) && !cell(question, row).isBlank())
                        .count())
                .sum();
    }
}
