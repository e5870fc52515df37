package org.yousaid.suggestion.similar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.similarity.Passage;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.similar.SimilarSuggestions.Similar;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.TextTooLong;
import org.yousaid.suggestion.wording.WordedSuggestion;
import org.yousaid.suggestion.wording.Wordings;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.text.Visible;

/** What is like a text, and what belongs together, over HTTP. */
@RestController
@RequestMapping(path = "/api/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
class SimilarController {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_FOUND = 10;
    private static final int MOST_CLUSTERS = 100;

    private final SimilarSuggestions similar;
    private final Wordings wordings;
    private final Processes processes;

    SimilarController(SimilarSuggestions similar, Wordings wordings, Processes processes) {
        this.similar = similar;
        this.wordings = wordings;
        this.processes = processes;
    }

    /** @param title counts as much as the text; may be missing */
    record SimilarRequest(@Nullable String title, @Nullable String text) {

        SimilarRequest checked() {
            if (text == null || !Visible.is(text)) {
                throw new InvalidRequest(
                        List.of(new InvalidInput("/text", "missing", "A text is needed, to compare others with.")));
            }
            if (text.length() > LONGEST_TEXT) {
                throw new Refused(new TextTooLong("/text", LONGEST_TEXT));
            }
            if (title != null && title.length() > LONGEST_TITLE) {
                throw new Refused(new TextTooLong("/title", LONGEST_TITLE));
            }
            return this;
        }

        Passage passage() {
            return new Passage(title == null ? "" : title, Objects.requireNonNull(text));
        }
    }

    /** A suggestion that was found; {@code stage} is the id of its stage, {@code stageName} what people call it. */
    record SimilarRepresentation(
            Reference reference, String title, double similarity, String stage, String stageName) {}

    /** A group of open suggestions, the one in its middle first. */
    record ClusterRepresentation(
            int size, List<WardCount> wards, int withoutWard, List<MemberRepresentation> suggestions) {}

    /** How many of a group are of a ward. */
    record WardCount(String ward, int suggestions) {}

    /** One suggestion of a group. */
    record MemberRepresentation(
            Reference reference,
            String title,
            String stage,
            @Nullable String ward) {}

    @PostMapping(path = "/similar", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<SimilarRepresentation>> similar(Caller caller, @RequestBody SimilarRequest request) {
        Passage passage = request.checked().passage();
        List<Similar> found =
                caller.isStaff() ? similar.all(passage, MOST_FOUND) : similar.publicOnes(passage, MOST_FOUND);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(found.stream().map(this::represented).toList());
    }

    private SimilarRepresentation represented(Similar found) {
        WordedSuggestion suggestion = found.suggestion();
        return new SimilarRepresentation(
                suggestion.id().reference(),
                suggestion.shownTitle(),
                Math.round(found.similarity() * 1_000) / 1_000.0,
                suggestion.stage(),
                processes
                        .running(suggestion.process())
                        .stage(suggestion.stage())
                        .map(stage -> stage.name().in(suggestion.language()))
                        .orElse(suggestion.stage()));
    }

    /** The open suggestions that belong together, for reviewers. */
    @GetMapping("/clusters")
    ResponseEntity<Clusters> clusters(Caller caller) {
        caller.require(Role.REVIEWER, Role.ADMIN);
        List<SuggestionClusters.Cluster> clusters = similar.clusters(MOST_CLUSTERS);
        List<SuggestionId> ids = clusters.stream()
                .flatMap(cluster -> cluster.suggestions().stream())
                .toList();
        Map<SuggestionId, WordedSuggestion> words = wordings.withIds(ids);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Clusters(clusters.stream()
                        .map(cluster -> represented(cluster, words))
                        .toList()));
    }

    /** All groups there are, the largest first. */
    record Clusters(List<ClusterRepresentation> items) {}

    private static ClusterRepresentation represented(
            SuggestionClusters.Cluster cluster, Map<SuggestionId, WordedSuggestion> words) {
        return new ClusterRepresentation(
                cluster.size(),
                cluster.byWard().entrySet().stream()
                        .map(ward -> new WardCount(ward.getKey(), ward.getValue()))
                        .toList(),
                cluster.withoutWard(),
                cluster.suggestions().stream()
                        .flatMap(id -> Optional.ofNullable(words.get(id)).stream())
                        .map(member -> new MemberRepresentation(
                                member.id().reference(), member.shownTitle(), member.stage(), member.ward()))
                        .toList());
    }
}
