package org.yousaid.suggestion.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The process definition in one language, as it is published. */
record ProcessRepresentation(
        int version, String name, String language, int replyWithinDays, List<StageRepresentation> stages) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageRepresentation(
            String id,
            String kind,
            String name,
            String told,
            @Nullable String actor,
            @Nullable Integer targetDays) {

        static StageRepresentation of(Stage stage, String language) {
            Stage.@Nullable Worked worked = stage instanceof Stage.Worked acted ? acted : null;
            return new StageRepresentation(
                    stage.id(),
                    stage.kind(),
                    stage.name().in(language),
                    stage.told().in(language),
                    worked == null ? null : worked.actor().in(language),
                    worked == null ? null : worked.targetDays());
        }
    }

    static ProcessRepresentation of(ProcessDefinition process, String language) {
        return new ProcessRepresentation(
                process.version(),
                process.name().in(language),
                language,
                process.replyWithinDays(),
                process.stages().stream()
                        .map(stage -> StageRepresentation.of(stage, language))
                        .toList());
    }
}
