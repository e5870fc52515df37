package org.yousaid.suggestion.process;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.text.Visible;

/** Finds everything in a definition that contradicts itself, each with the place it stands at. */
final class DefinitionChecks {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST_REPLY = 28;
    /** Ten years: working days are counted one by one. */
    private static final int LONGEST_TARGET = 3_650;

    private final Faults faults;
    private final List<String> languages;
    private final List<Stage> stages;

    private DefinitionChecks(Faults faults, List<String> languages, List<Stage> stages) {
        this.faults = faults;
        this.languages = languages;
        this.stages = stages;
    }

    static List<InvalidInput> faults(Words name, List<String> languages, int replyWithinDays, List<Stage> stages) {
        Faults faults = new Faults();
        DefinitionChecks checks = new DefinitionChecks(faults, languages, stages);
        checks.whole(name, replyWithinDays);
        for (int place = 0; place < stages.size(); place++) {
            checks.stage("/stages/" + place, stages.get(place), place);
        }
        new WayChecks(faults, stages).check();
        return faults.all();
    }

    private void whole(Words name, int replyWithinDays) {
        faults.unless(
                replyWithinDays >= 1 && replyWithinDays <= LONGEST_REPLY,
                "/replyWithinDays",
                "out-of-range",
                "A reply is promised within 1 to " + LONGEST_REPLY + " days.");
        faults.unless(
                languages.contains(Words.ENGLISH), "/languages", "no-english", "English (en) is one of the languages.");
        faults.unless(
                new HashSet<>(languages).size() == languages.size(),
                "/languages",
                "repeated",
                "A language stands twice.");
        languages.stream()
                .filter(language -> !LANGUAGE.matcher(language).matches())
                .forEach(language ->
                        faults.add("/languages", "not-a-language", "“" + language + "” is not a language tag."));
        words("/name", name);
    }

    private void stage(String at, Stage stage, int place) {
        faults.unless(
                ID.matcher(stage.id()).matches(),
                at + "/id",
                "not-kebab-case",
                "An id is in lower-case letters with dashes between words.");
        faults.unless(
                stages.subList(0, place).stream().noneMatch(other -> other.id().equals(stage.id())),
                at + "/id",
                "repeated",
                "Two stages are called “" + stage.id() + "”.");
        faults.unless(
                place == 0 || stages.get(place - 1).kind().compareTo(stage.kind()) <= 0,
                at + "/kind",
                "out-of-order",
                "Stages stand in the order receive, screen, assess, decide, deliver, end.");
        words(at + "/name", stage.name());
        words(at + "/told", stage.told());
        stage.actor().ifPresent(actor -> words(at + "/actor", actor));
        stage.target()
                .ifPresent(target -> faults.unless(
                        target.days() >= 1 && target.days() <= LONGEST_TARGET,
                        at + "/target",
                        "out-of-range",
                        "A target is 1 to " + LONGEST_TARGET + " days."));
        stage.needs().stream()
                .filter(need -> !stage.kind().canNeed(need))
                .forEach(need -> faults.add(
                        at + "/needs",
                        "does-not-fit",
                        "A stage of kind " + stage.kind().word() + " cannot need “" + need.word() + "”."));
    }

    private void words(String at, Words words) {
        for (String language : languages) {
            faults.unless(
                    Visible.is(words.byLanguage().getOrDefault(language, "")),
                    at + "/" + language,
                    "missing",
                    "The text in “" + language + "” is missing.");
        }
        words.byLanguage().keySet().stream()
                .filter(language -> !languages.contains(language))
                .sorted()
                .forEach(language -> faults.add(
                        at + "/" + language,
                        "unknown-language",
                        "“" + language + "” is not among the languages of the definition."));
    }
}
