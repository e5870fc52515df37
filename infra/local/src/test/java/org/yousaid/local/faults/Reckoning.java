package org.yousaid.local.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yousaid.local.api.LocalApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what was acknowledged with what is there, by the API and by the mailbox alone. */
final class Reckoning {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 200;
    private static final String RECEIPT = "receipt";

    private final LocalApi api;
    private final LocalApi mailbox;
    private final String consultation;
    private final Judge.Before before;
    private final Owed owed;

    Reckoning(LocalApi api, LocalApi mailbox, String consultation, Judge.Before before, Journal.Content journal) {
        this.api = api;
        this.mailbox = mailbox;
        this.consultation = consultation;
        this.before = before;
        this.owed = Owed.of(consultation, journal);
    }

    /** What the journal says must be there. */
    record Owed(
            Journal.Content journal,
            List<String> responses,
            List<String> ideas,
            Set<String> promises,
            Set<String> receipts,
            Map<String, JsonNode> bodies) {

        static Owed of(String consultation, Journal.Content journal) {
            var owed = new Owed(
                    journal, new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
            journal.acknowledged().forEach(one -> owed.add(new Answer(consultation, one.number()), one.body()));
            return owed;
        }

        private void add(Answer answer, String receipt) {
            JsonNode body = JSON.readTree(receipt);
            String reference = body.path("reference").asString("none of " + answer.key());
            List<String> suggestions = body.path("suggestions").findValuesAsString("reference");
            responses.add(reference);
            ideas.addAll(suggestions);
            bodies.put(reference, body);
            for (int missing = suggestions.size(); missing < answer.ideas(); missing++) {
                ideas.add("none of " + answer.key() + " " + missing);
            }
            if (answer.reachable()) {
                receipts.add(answer.email());
                promises.add(reference);
                promises.addAll(suggestions);
            }
        }
    }

    /** The sums that grow while work is under way; equal to {@link #expected} when all is done. */
    record Sums(long responses, long promises, long receipts) {}

    Sums expected() {
        return new Sums(
                owed.responses().size(), owed.promises().size(), owed.receipts().size());
    }

    Sums sums() {
        return new Sums(responses(), made(api) - before.promises(), receiptsTo().size());
    }

    /** Promises ever made in the whole system. */
    static long made(LocalApi api) {
        return api.get(null, "/api/performance")
                .expect(200)
                .body()
                .path("promises")
                .path("made")
                .asLong();
    }

    private long responses() {
        return api.get("policy", "/api/consultations/" + consultation + "/results")
                .expect(200)
                .body()
                .path("responses")
                .asLong();
    }

    Verdict judge(Tally tally, boolean quiet) {
        long counted = responses();
        long sent = owed.journal().sent().size();
        long missing = owed.bodies().entrySet().stream()
                .filter(entry -> !stands(entry.getKey(), entry.getValue()))
                .peek(entry -> tally.example("lost", entry.getKey()))
                .count();
        long acknowledged = owed.responses().size();
        List<String> references = new ArrayList<>(owed.responses());
        references.addAll(owed.ideas());
        var suggestions = suggestions();
        var promised = promised();
        long made = made(api) - before.promises();
        var receipts = receiptsTo();
        return new Verdict(
                sent,
                acknowledged,
                tally.unanswered.get(),
                Math.max(missing, Math.max(0, acknowledged - counted)),
                Math.max(0, counted - sent),
                references.size(),
                references.size() - new HashSet<>(references).size(),
                tally.repeats.sum(),
                tally.repeatsDifferent.sum(),
                owed.ideas().size(),
                owed.ideas().stream()
                        .filter(idea -> !suggestions.containsKey(idea))
                        .peek(idea -> tally.example("idea lost", idea))
                        .count(),
                suggestions.values().stream().mapToLong(Long::longValue).sum()
                        - suggestions.keySet().stream()
                                .filter(new HashSet<>(owed.ideas())::contains)
                                .count(),
                owed.promises().size(),
                owed.promises().stream()
                        .filter(one -> !promised.contains(one))
                        .peek(one -> tally.example("promise lost", one))
                        .count(),
                Math.max(0, made - owed.promises().size()),
                owed.receipts().size(),
                owed.receipts().stream()
                        .filter(person -> !receipts.containsKey(person))
                        .peek(person -> tally.example("receipt lost", person))
                        .count(),
                receipts.values().stream()
                        .mapToLong(ids -> new HashSet<>(ids).size() - 1)
                        .sum(),
                receipts.values().stream()
                        .mapToLong(ids -> ids.size() - new HashSet<>(ids).size())
                        .sum(),
                tally.outcomes().getOrDefault("500", 0L),
                tally.withoutRetryAfter.sum(),
                quiet,
                tally.outcomes(),
                tally.longestRefusalMillis(),
                tally.examples());
    }

    /** Whether the response is found again as its author was told. */
    private boolean stands(String reference, JsonNode receipt) {
        var found = api.get(null, "/api/responses/" + reference);
        return found.status() == 200
                && found.body().path("recordedAt").equals(receipt.path("recordedAt"))
                && found.body()
                        .path("suggestions")
                        .findValuesAsString("reference")
                        .equals(receipt.path("suggestions").findValuesAsString("reference"));
    }

    /** How many suggestions the consultation's ideas became, by their references. */
    private Map<String, Long> suggestions() {
        Map<String, Long> found = new HashMap<>();
        String after = "";
        while (true) {
            JsonNode page = api.get("reviewer", "/api/suggestions?stage=received&limit=" + PAGE + after)
                    .expect(200)
                    .body();
            for (JsonNode item : page.path("items")) {
                if (item.path("origin").path("consultation").asString("").equals(before.id())) {
                    found.merge(item.path("reference").asString(), 1L, Long::sum);
                }
            }
            if (!page.path("next").isString()) {
                return found;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    private Set<String> promised() {
        Set<String> found = new HashSet<>();
        String after = "";
        while (true) {
            JsonNode page = api.get("policy", "/api/promises?state=open&limit=" + PAGE + after)
                    .expect(200)
                    .body();
            found.addAll(page.path("items").findValuesAsString("reference"));
            if (!page.path("next").isString()) {
                return found;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    /** The Message-IDs of the receipts that this consultation's authors got, by person. */
    private Map<String, List<String>> receiptsTo() {
        String domain = "@" + Answer.mailDomain(consultation);
        JsonNode mails = mailbox.get(null, "/api/messages").expect(200).body();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to").asString("").endsWith(domain))
                .filter(mail ->
                        mail.path("headers").path("X-YouSaid-Kind").asString("").equals(RECEIPT))
                .collect(Collectors.groupingBy(
                        mail -> mail.path("to").asString(),
                        Collectors.mapping(
                                mail -> mail.path("headers").path("Message-ID").asString(""), Collectors.toList())));
    }
}
