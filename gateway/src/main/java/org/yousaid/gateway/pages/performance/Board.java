package org.yousaid.gateway.pages.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the services count, as {@code GET /api/performance} gives it.
 *
 * @param promises null where nobody answers, like the other two
 */
record Board(
        @Nullable Promises promises,
        @Nullable Suggestions suggestions,
        @Nullable Results results) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Figures of promises; of which ones says the line that they stand in. */
    record Figures(
            long made,
            long keptInTime,
            long keptLate,
            long open,
            long overdue,
            long broken,
            long released,
            long fallenDue,
            @Nullable Double keptShare,
            @Nullable Double keptShareWithoutInterim,
            @Nullable Double medianDays,
            @Nullable Double ninetiethDays,
            @Nullable Instant oldestOpen) {}

    /** @param together the wards that have too few to be shown by themselves, null where there are none */
    record Promises(
            long position,
            Figures all,
            List<KeptBy> keptBy,
            List<BrokenBecause> brokenBecause,
            List<ReleasedBecause> releasedBecause,
            List<Group> services,
            List<Group> wards,
            int smallestWard,
            @Nullable Figures together,
            List<Month> months) {}

    record KeptBy(String word, long inTime, long late) {}

    record BrokenBecause(String cause, long count) {}

    record ReleasedBecause(String reason, long count) {}

    /** @param name of the service, or code of the ward; null for those of none */
    record Group(@Nullable String name, Figures figures) {}

    record Month(
            YearMonth month,
            long made,
            long due,
            long fallenDue,
            long keptInTime,
            long keptLate,
            long broken,
            long released,
            @Nullable Double keptShare) {}

    record Suggestions(
            long received,
            long open,
            List<Age> ages,
            @Nullable LocalDate oldestOpen,
            List<OfStage> stages) {}

    record Age(int fromDays, @Nullable Integer toDays, long open) {}

    record OfStage(String name, long open, long over, List<Age> ages) {}

    record Results(int afterDays, long count, List<Late> items) {}

    record Late(String slug, String title, @Nullable String owner, Instant dueAt, long daysSinceClosing) {}

    static Board of(ObjectNode read) {
        JsonNode promises = read.path("promises");
        JsonNode suggestions = read.path("suggestions");
        JsonNode results = read.path("results");
        return new Board(
                promises.isObject() ? promises(promises) : null,
                suggestions.isObject() ? JSON.treeToValue(suggestions, Suggestions.class) : null,
                results.isObject() ? JSON.treeToValue(results, Results.class) : null);
    }

    private static Promises promises(JsonNode read) {
        JsonNode wards = read.path("wards");
        JsonNode together = wards.path("together");
        return new Promises(
                read.path("position").asLong(0),
                figures(read),
                list(read.path("keptBy"), KeptBy.class),
                list(read.path("brokenBecause"), BrokenBecause.class),
                list(read.path("releasedBecause"), ReleasedBecause.class),
                groups(read.path("services"), "service"),
                groups(wards.path("items"), "ward"),
                wards.path("smallest").asInt(0),
                together.isObject() ? figures(together) : null,
                list(read.path("months"), Month.class));
    }

    private static List<Group> groups(JsonNode all, String name) {
        return all.valueStream()
                .map(one -> new Group(one.path(name).isString() ? one.path(name).asString() : null, figures(one)))
                .toList();
    }

    private static Figures figures(JsonNode read) {
        return JSON.treeToValue(read, Figures.class);
    }

    private static <T> List<T> list(JsonNode all, Class<T> shape) {
        return all.valueStream().map(one -> JSON.treeToValue(one, shape)).toList();
    }
}
