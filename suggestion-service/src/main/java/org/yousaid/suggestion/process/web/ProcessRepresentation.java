package org.yousaid.suggestion.process.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.Need;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.process.Target;

/**
 * The process definition in one language, as it is published.
 *
 * @param draft true of a version that was not approved, which nothing runs under; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcessRepresentation(
        int version,
        String name,
        String language,
        List<String> languages,
        int replyWithinDays,
        @Nullable Boolean draft,
        List<StageRepresentation> stages) {

    /**
     * One stage.
     *
     * @param targetUnit {@code DAYS} or {@code WORKING_DAYS}
     * @param next the stages that may follow, the usual one first
     * @param needs what must be filled in to reach it
     * @param outcomes of a screening that lead here straight away
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageRepresentation(
            String id,
            String kind,
            String name,
            String told,
            @Nullable String actor,
            @Nullable Integer targetDays,
            @Nullable String targetUnit,
            List<String> next,
            List<String> needs,
            List<ScreeningOutcome> outcomes) {

        static StageRepresentation of(Stage stage, String language) {
            return new StageRepresentation(
                    stage.id(),
                    stage.kind().word(),
                    stage.name().in(language),
                    stage.told().in(language),
                    stage.actor().map(actor -> actor.in(language)).orElse(null),
                    stage.target().map(Target::days).orElse(null),
                    stage.target().map(StageRepresentation::unit).orElse(null),
                    stage.next(),
                    stage.needs().stream().map(Need::word).toList(),
                    stage.outcomes());
        }

        private static String unit(Target target) {
            return switch (target) {
                case Target.CalendarDays _ -> "DAYS";
                case Target.OfficeDays _ -> "WORKING_DAYS";
            };
        }
    }

    static ProcessRepresentation of(ProcessDefinition process, boolean draft, String language) {
        return new ProcessRepresentation(
                process.version(),
                process.name().in(language),
                language,
                process.languages(),
                process.replyWithinDays(),
                draft ? true : null,
                process.stages().stream()
                        .map(stage -> StageRepresentation.of(stage, language))
                        .toList());
    }
}
