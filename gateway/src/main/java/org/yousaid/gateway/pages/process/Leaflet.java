package org.yousaid.gateway.pages.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.pages.common.ProcessDefinition.Stage;

/**
 * The process as a leaflet in one language, ready to be laid out on a page or on paper.
 *
 * @param language of the process's texts
 * @param large whether it is for readers who need large print
 * @param process the version it is about; absent for the one in force
 * @param draft whether nothing runs by it
 * @param withOthers where a suggestion stands while another body has it; absent where the process does not say
 */
public record Leaflet(
        String language,
        List<String> languages,
        boolean large,
        @Nullable Integer process,
        @Nullable Integer version,
        String title,
        List<Step> steps,
        List<Step> ends,
        @Nullable Step withOthers,
        Diagram diagram,
        String reply,
        String median,
        boolean workingDays,
        boolean draft,
        LeafletWords words) {

    /** One line of a table. */
    public record Step(String name, String who, String within, String told, String usual, String measured) {}

    static Leaflet of(
            ProcessDefinition process,
            Optional<UsualTimes> times,
            String language,
            boolean large,
            @Nullable Integer asked) {
        LeafletWords words = LeafletWords.in(language);
        return new Leaflet(
                language,
                process.spoken(),
                large,
                asked,
                process.version(),
                process.name() == null ? words.say("diagram") : process.name(),
                process.worked().stream()
                        .map(stage -> step(stage, times, words))
                        .toList(),
                process.ends().stream().map(stage -> step(stage, times, words)).toList(),
                process.withOthers().map(stage -> step(stage, times, words)).orElse(null),
                Diagram.of(process, words),
                process.replyWithinDays() == null
                        ? ""
                        : words.say("reply", words.days(process.replyWithinDays(), false)),
                times.map(measured -> words.say(
                                "median", words.days(measured.overDays(), false), String.valueOf(measured.enough())))
                        .orElse(""),
                process.stages().stream().anyMatch(Stage::inWorkingDays),
                Boolean.TRUE.equals(process.draft()),
                words);
    }

    /** The language of the leaflet's own words, which may be another than that of the process. */
    public String wordsLanguage() {
        return words.language();
    }

    /** What a language calls itself. */
    public String nameOf(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** What its author is told; of an end that is promised also by when. */
    private static String told(Stage stage, LeafletWords words) {
        String told = stage.told() == null ? "" : stage.told();
        Optional<String> within = stage.end() ? Diagram.target(stage, words) : Optional.empty();
        return within.map(days -> told + " " + words.say("end.within", words.say("after", days)))
                .orElse(told);
    }

    private static Step step(Stage stage, Optional<UsualTimes> times, LeafletWords words) {
        Optional<UsualTimes.StageTime> time = times.flatMap(all -> all.of(stage.id()));
        @Nullable
        Double days = time.map(found -> stage.end() ? found.medianDaysInAll() : found.medianDays())
                .orElse(null);
        String usual = times.isEmpty() ? words.say("unknown") : days == null ? words.say("too.few") : words.days(days);
        boolean first = "receive".equals(stage.kind());
        return new Step(
                stage.name(),
                stage.actor() == null ? words.say("none") : stage.who(),
                Diagram.target(stage, words)
                        .map(within -> words.say("after", within))
                        .orElse(words.say("none")),
                told(stage, words),
                first ? words.say("none") : usual,
                first || days == null
                        ? ""
                        : time.map(found -> words.measured(found.n())).orElse(""));
    }
}
