package org.yousaid.local.faults;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.faults.SentMails.Sent;
import tools.jackson.databind.JsonNode;

/** Everybody who took part in a conversation of Polis, and what they said, counted here from the files. */
record Town(URI gateway, Set<String> addresses, Map<String, Votes> votes) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String TABLE = "People Share Answer";
    private static final String ROW = " (?<%s>[\\d,]+) [^ %%]*(?: 1)?%% %s";
    private static final Pattern ROWS = Pattern.compile("^" + ROW.formatted("agree", "Agree")
            + ROW.formatted("disagree", "Disagree") + ROW.formatted("pass", "Pass"));
    private static final Pattern ANSWERED =
            Pattern.compile(" [\\d,]+ (?:person|people) answered this question so far\\..*$");

    /** How many said what to one statement. */
    record Votes(int agree, int disagree, int pass) {

        Votes and(String cell) {
            return switch (cell.strip()) {
                case "1" -> new Votes(agree + 1, disagree, pass);
                case "-1" -> new Votes(agree, disagree + 1, pass);
                case "0" -> new Votes(agree, disagree, pass + 1);
                default -> this;
            };
        }
    }

    static Town read(Path folder, URI gateway) throws IOException {
        Map<String, String> words = new HashMap<>();
        for (CSVRecord comment : records(folder.resolve("comments.csv"))) {
            String id = comment.get("comment-id");
            boolean accepted = "1".equals(comment.get("moderated"));
            words.put(
                    id,
                    accepted
                            ? spaced(comment.get("comment-body"))
                            : "Comment " + id + " (not published by the moderators)");
        }
        Set<String> addresses = new TreeSet<>();
        Map<String, Votes> votes = new HashMap<>();
        for (CSVRecord participant : records(folder.resolve("participants-votes.csv"))) {
            addresses.add("participant-" + participant.get("participant") + "@example.org");
            participant.toMap().forEach((column, cell) -> {
                if (words.containsKey(column)) {
                    votes.merge(words.get(column), new Votes(0, 0, 0).and(cell), (all, _) -> all.and(cell));
                }
            });
        }
        return new Town(gateway, addresses, votes);
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file);
                var rows = CSV.parse(reader)) {
            return rows.getRecords();
        }
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** How many answered. */
    int people() {
        return addresses.size();
    }

    /** Everybody has one interim thank-you with the numbers of the file, one receipt, and every promise is kept. */
    void expectThanks(SentMails mails) throws IOException, InterruptedException {
        expectThanks(mails, 0);
    }

    /**
     * The same where the process was killed: of a mail that the server had taken when the process ended, nobody knew, and the
     * same mail goes once more.
     *
     * @param again how many mails may have been with the server at those moments
     */
    void expectThanks(SentMails mails, int again) throws IOException, InterruptedException {
        expectOneEach(mails.ofKind("receipt"), again);
        List<Sent> thanks = mails.ofKind("interim");
        expectOneEach(thanks, again);
        for (String text : mails.texts(thanks)) {
            expectNumbers(spaced(text));
        }
        try (LocalApi api = new LocalApi(gateway, Map.of())) {
            JsonNode promises =
                    api.get(null, "/api/performance").expect(200).body().path("promises");
            int made = promises.path("made").asInt();
            assertThat(made).isGreaterThanOrEqualTo(addresses.size());
            assertThat(promises.path("broken").asInt(-1)).as("broken promises").isZero();
            assertThat(promises.path("kept").asInt()).as("kept promises").isEqualTo(made);
        }
    }

    private void expectOneEach(List<Sent> sent, int again) {
        assertThat(sent.stream().map(Sent::to).collect(toSet()))
                .as("who was written to")
                .isEqualTo(addresses);
        assertThat(sent.stream().map(Sent::messageId).distinct()).as("mails").hasSize(addresses.size());
        assertThat(sent)
                .as("mails, with those that came again")
                .hasSizeBetween(addresses.size(), addresses.size() + again);
    }

    /** Every chart's statement and its three numbers. */
    private void expectNumbers(String text) {
        assertThat(text).contains("%,d answers".formatted(addresses.size()));
        String[] parts = text.split(TABLE, -1);
        assertThat(parts).hasSizeGreaterThan(1);
        IntStream.range(1, parts.length).forEach(i -> {
            Matcher rows = ROWS.matcher(parts[i]);
            assertThat(rows.find()).as(() -> "numbers in " + parts[i]).isTrue();
            Votes shown = new Votes(number(rows, "agree"), number(rows, "disagree"), number(rows, "pass"));
            assertThat(statementsAtTheEndOf(parts[i - 1]).map(votes::get)).contains(shown);
        });
    }

    /** What a chart is about stands before it, then how many answered; one statement may end as another does. */
    private Stream<String> statementsAtTheEndOf(String text) {
        String before = ANSWERED.matcher(text).replaceFirst("").strip();
        return votes.keySet().stream().filter(before::endsWith);
    }

    private static int number(Matcher rows, String group) {
        return Integer.parseInt(rows.group(group).replace(",", ""));
    }
}
