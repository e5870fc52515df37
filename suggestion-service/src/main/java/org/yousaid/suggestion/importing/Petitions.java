package org.yousaid.suggestion.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.importing.HistoricSuggestion.HistoricStep;
import org.yousaid.suggestion.process.ScreeningOutcome;
import tools.jackson.databind.JsonNode;

/**
 * Petitions in the shape of petition.parliament.uk as suggestions. Opened for signatures is a closer look; a rejection is
 * the end that its reason stands for; a closed one is answered when it closed or when the official answer came, the later.
 * Signatures are no supporters of ours and are told in words.
 */
final class Petitions {

    private static final String SOURCE = "petition.parliament.uk";
    private static final Pattern LINK = Pattern.compile("petitions/(\\d{1,9})");
    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_TITLE = 200;

    private final Set<String> ids = new HashSet<>();

    Petitions(List<JsonNode> all) {
        all.forEach(petition -> ids.add(petition.path("id").asString("")));
    }

    static boolean isOne(JsonNode item) {
        return item.path("type").asString("").equals("petition") && item.has("attributes");
    }

    /** @throws IllegalArgumentException with what is wrong, and none of the words */
    HistoricSuggestion suggestion(JsonNode petition) {
        JsonNode said = petition.path("attributes");
        String id = petition.path("id").asString("");
        String code = said.path("rejection").path("code").asString("");
        String state = said.path("state").asString("");
        return new HistoricSuggestion(
                SOURCE,
                id,
                shortened(text(said, "action").orElse("Petition " + id), LONGEST_TITLE),
                Stream.of(text(said, "background"), text(said, "additional_details"))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + "\n\n" + other)
                        .orElseGet(() -> text(said, "action").orElse("Petition " + id)),
                null,
                "en",
                time(said, "created_at").orElseThrow(() -> new IllegalArgumentException("created_at is missing.")),
                code.isEmpty() ? state : state + "/" + code,
                "https://" + SOURCE + "/petitions/" + id,
                steps(said, state, id));
    }

    private List<HistoricStep> steps(JsonNode said, String state, String id) {
        List<HistoricStep> steps = new ArrayList<>();
        switch (state) {
            case "rejected" -> steps.add(rejection(said, id));
            case "open", "closed" -> {
                time(said, "opened_at").ifPresent(at -> steps.add(look(at, "Open for signatures.")));
                answer(said).ifPresent(steps::add);
                if (state.equals("closed")) {
                    end(said, steps);
                }
            }
            default -> throw new IllegalArgumentException("state is open, closed or rejected.");
        }
        return steps;
    }

    /** A closed petition has its last word in the answer, or in the fact that there was none. */
    private static void end(JsonNode said, List<HistoricStep> steps) {
        Instant closed =
                time(said, "closed_at").orElseThrow(() -> new IllegalArgumentException("closed_at is missing."));
        steps.sort(Comparator.comparing(HistoricStep::at));
        Instant last = steps.isEmpty() ? closed : steps.getLast().at();
        String note = text(said.path("government_response"), "summary")
                .map(summary -> "Closed. " + summary)
                .orElse("Closed with " + said.path("signature_count").asLong() + " signatures, too few for an answer.");
        steps.add(new HistoricStep(ScreeningOutcome.ANSWERED, last.isAfter(closed) ? last : closed, note, null, null));
    }

    private static Optional<HistoricStep> answer(JsonNode said) {
        return time(said, "government_response_at")
                .map(at -> look(
                        at,
                        text(said.path("government_response"), "details")
                                .or(() -> text(said.path("government_response"), "summary"))
                                .orElse("The Government answered.")));
    }

    private static HistoricStep look(Instant at, String note) {
        return new HistoricStep(ScreeningOutcome.CLOSER_LOOK, at, shortened(note, LONGEST_NOTE), null, null);
    }

    private HistoricStep rejection(JsonNode said, String id) {
        JsonNode rejection = said.path("rejection");
        String code = rejection.path("code").asString("");
        ScreeningOutcome outcome = outcome(code);
        String details = text(rejection, "details").orElse(usual(code));
        return new HistoricStep(
                outcome,
                time(said, "rejected_at").orElseThrow(() -> new IllegalArgumentException("rejected_at is missing.")),
                shortened(details, LONGEST_NOTE),
                outcome == ScreeningOutcome.REFERRED ? "Not the Government or Parliament" : null,
                code.equals("duplicate") ? earlier(details, id) : null);
    }

    private static ScreeningOutcome outcome(String code) {
        return switch (code) {
            case "duplicate" -> ScreeningOutcome.ANSWERED;
            case "already-happening" -> ScreeningOutcome.ALREADY_HAPPENING;
            case "irrelevant" -> ScreeningOutcome.REFERRED;
            case "no-action" -> ScreeningOutcome.NOT_POSSIBLE;
            case "foi" -> ScreeningOutcome.SERVICE_REQUEST;
            default -> throw new IllegalArgumentException("The rejection has a code that is not known.");
        };
    }

    private static String usual(String code) {
        return code.equals("duplicate") ? "There is already a petition about this." : "Rejected: " + code + ".";
    }

    /** The first petition of the file that the moderator's words link to. */
    private @Nullable String earlier(String details, String id) {
        return LINK.matcher(details)
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(link.indexOf('/') + 1))
                .filter(other -> ids.contains(other) && !other.equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Instant> time(JsonNode said, String name) {
        return text(said, name).map(Instant::parse);
    }

    private static Optional<String> text(JsonNode said, String name) {
        return Optional.of(said.path(name).asString("").strip()).filter(text -> !text.isEmpty());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
