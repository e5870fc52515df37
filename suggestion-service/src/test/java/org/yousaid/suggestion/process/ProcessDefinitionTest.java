package org.yousaid.suggestion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;

class ProcessDefinitionTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final WorkingDays ENGLAND = new WorkingDays(Nation.ENGLAND_AND_WALES);

    private final ProcessDefinition process = new Processes().current();

    @Test
    void isThereInItsFirstVersion() {
        Processes processes = new Processes();
        assertThat(processes.version(1)).isPresent();
        assertThat(processes.version(99)).isEmpty();
        assertThat(processes.hasStage("received")).isTrue();
        assertThat(processes.hasStage("nowhere")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ScreeningOutcome.class)
    void knowsWhereEveryScreeningLeads(ScreeningOutcome outcome) {
        assertThat(process.after(outcome).kind()).isEqualTo(outcome.leadsTo());
        assertThat(process.after(outcome) instanceof Stage.End).isEqualTo(outcome.ends());
    }

    @Test
    void saysByWhenTheAuthorHearsSomething() {
        assertThat(process.nextWordBy(process.received(), NOON)).contains(NOON.plus(Duration.ofDays(14)));
        assertThat(process.nextWordBy(process.screened(), NOON)).contains(NOON.plus(Duration.ofDays(42)));
        assertThat(process.nextWordBy(process.after(ScreeningOutcome.JOINED), NOON))
                .contains(NOON.plus(Duration.ofDays(42)));
        assertThat(process.nextWordBy(process.firstOf(StageKind.DELIVER), NOON))
                .contains(NOON.plus(Duration.ofDays(182)));
        assertThat(process.nextWordBy(process.after(ScreeningOutcome.ANSWERED), NOON))
                .isEmpty();
        assertThat(process.replyBy(NOON)).isEqualTo(NOON.plus(Duration.ofDays(28)));
    }

    @Test
    void countsWorkingDaysByTheHolidaysOfTheNation() {
        String inWorkingDays = Processes.shipped().replace("{ \"days\": 14 }", "{ \"workingDays\": 10 }");
        Instant monday = Instant.parse("2026-11-23T12:00:00Z");
        ProcessDefinition english = DefinitionReader.read(inWorkingDays, 1, ENGLAND);
        ProcessDefinition scottish = DefinitionReader.read(inWorkingDays, 1, new WorkingDays(Nation.SCOTLAND));
        assertThat(english.nextWordBy(english.received(), monday)).contains(Instant.parse("2026-12-07T12:00:00Z"));
        assertThat(scottish.nextWordBy(scottish.received(), monday))
                .as("St Andrew's Day lies between")
                .contains(Instant.parse("2026-12-08T12:00:00Z"));
    }

    @Test
    void saysWhichStageMayFollow() {
        assertThat(process.mayFollow("received", "screened")).isTrue();
        assertThat(process.mayFollow("received", "delivered")).isFalse();
        assertThat(process.leadsTo("received", "delivered")).isTrue();
        assertThat(process.leadsTo("delivered", "received")).isFalse();
        assertThat(process.mayFollow("nowhere", "screened")).isFalse();
    }

    @Test
    void findsWhereAnOpportunityBringsItsSuggestions() {
        assertThat(process.after(ScreeningOutcome.JOINED).id()).isEqualTo("joined");
        assertThat(process.firstOf(StageKind.ASSESS).id()).isEqualTo("assessed");
        assertThat(process.firstOf(StageKind.DECIDE).id()).isEqualTo("decided");
        assertThat(process.firstOf(StageKind.DELIVER).id()).isEqualTo("in-delivery");
        assertThat(process.end(ProcessDefinition.DECLINED).needs()).contains(Need.REASONS, Need.DECIDED_BY);
        assertThatThrownBy(() -> process.end("assessed")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void speaksEveryLanguageItNamesAndEnglishOtherwise() {
        assertThat(process.languages()).containsExactly("en", "cy");
        assertThat(process.received().name().in("cy")).isEqualTo("Derbyniwyd");
        assertThat(process.received().name().in("cy-GB")).isEqualTo("Derbyniwyd");
        assertThat(process.received().name().in("pl")).isEqualTo("Received");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"replyWithinDays\": 28       | \"replyWithinDays\": 29      | /replyWithinDays out-of-range",
                "\"replyWithinDays\": 28       | \"replyWithinDays\": \"28\"  | /replyWithinDays not-a-number",
                "\"replyWithinDays\": 28,      | ``                           | /replyWithinDays not-a-number",
                "{ \"days\": 42 }              | { \"days\": 0 }              | /stages/3/target out-of-range",
                "{ \"days\": 42 }              | { \"workingDays\": -1 }      | /stages/3/target out-of-range",
                "{ \"days\": 42 }              | { \"workingDays\": 2000000000 } | /stages/3/target out-of-range",
                "{ \"days\": 42 }              | { \"days\": 1, \"workingDays\": 1 } | /stages/3/target ambiguous",
                "{ \"days\": 42 }              | { \"weeks\": 6 }             | /stages/3/target/weeks unknown-field",
                "{ \"days\": 42 }              | null                         | /stages/3/target missing",
                "\"id\": \"screened\"          | \"id\": \"received\"         | /stages/1/id repeated",
                "\"id\": \"screened\"          | \"id\": \"Not kebab\"        | /stages/1/id not-kebab-case",
                "\"kind\": \"decide\"          | \"kind\": \"assess\"         | /stages no-stage",
                "\"kind\": \"deliver\"         | \"kind\": \"assess\"         | /stages/5/kind out-of-order",
                "\"kind\": \"receive\"         | \"kind\": \"dream\"          | /stages/0/kind unknown-word",
                "\"kind\": \"receive\"         | \"kind\": \"receive\", \"script\": \"x\" | /stages/0/script unknown-field",
                "\"outcomes\": [\"ANSWERED\"]  | \"outcomes\": []             | /stages no-way",
                "\"outcomes\": [\"ANSWERED\"]  | \"outcomes\": [\"ANSWERED\", \"REFERRED\"] | /stages ambiguous",
                "\"outcomes\": [\"ANSWERED\"]  | \"outcomes\": [\"DREAMT\"]   | /stages/6/outcomes unknown-word",
                "\"outcomes\": [\"JOINED\"],   | \"outcomes\": [\"JOINED\", \"ANSWERED\"], | /stages/2/outcomes does-not-fit",
                "\"assessed\", \"joined\",     | \"assessed\",                | /stages/2/outcomes not-next",
                "\"assessed\", \"joined\",     | \"assessed\",                | /stages/2 unreachable",
                "\"next\": [\"in-delivery\", \"declined\"] | \"next\": [\"declined\"] | /stages/5 unreachable",
                "\"next\": [\"in-delivery\", \"declined\"] | \"next\": [] | /stages/4/next dead-end",
                "\"next\": [\"in-delivery\", \"declined\"] | \"next\": [\"in-delivery\", \"joined\"] | /stages/4/next goes-back",
                "\"next\": [\"in-delivery\", \"declined\"] | \"next\": [\"in-delivery\", \"gone\"] | /stages/4/next unknown-stage",
                "\"next\": [\"in-delivery\", \"declined\"] | \"next\": [\"in-delivery\", \"in-delivery\"] | /stages/4/next repeated",
                "\"next\": [\"delivered\"]     | \"next\": [\"declined\"]     | /stages/5/next no-way",
                "\"id\": \"delivered\",        | \"id\": \"delivered\", \"next\": [\"declined\"], | /stages/13/next unknown-field",
                "\"id\": \"delivered\"         | \"id\": \"done\"             | /stages no-end",
                "\"needs\": [\"evidence\"]     | \"needs\": [\"milestones\"]  | /stages/13/needs does-not-fit",
                "\"needs\": [\"evidence\"]     | \"needs\": [\"luck\"]        | /stages/13/needs unknown-word",
                "{ \"en\": \"Received\",       | {                            | /stages/0/name/en missing",
                ", \"cy\": \"Derbyniwyd\"      | ``                           | /stages/0/name/cy missing",
                "\"cy\": \"Derbyniwyd\"        | \"cy\": \" \"                | /stages/0/name/cy missing",
                "\"cy\": \"Derbyniwyd\"        | \"cy\": \"D\", \"pl\": \"O\" | /stages/0/name/pl unknown-language",
                "[\"en\", \"cy\"]              | [\"cy\"]                     | /languages no-english",
                "[\"en\", \"cy\"]              | [\"en\", \"cy\", \"cy\"]     | /languages repeated",
                "[\"en\", \"cy\"]              | [\"en\", \"cy\", \"Welsh!\"] | /languages not-a-language",
                "\"languages\":                | languages:                   | ` not-json`",
            })
    void refusesOneThatContradictsItself(String right, String wrong, String fault) {
        assertThat(Processes.shipped()).contains(right);
        assertThat(faults(Processes.shipped().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .contains(fault);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String wrong = Processes.shipped()
                .replace("\"replyWithinDays\": 28", "\"replyWithinDays\": 40")
                .replace("{ \"days\": 42 }", "{ \"days\": 0 }")
                .replace(", \"cy\": \"Derbyniwyd\"", "")
                .replace("\"needs\": [\"evidence\"]", "\"needs\": [\"luck\"]")
                .replace("\"outcomes\": [\"COMPLAINT\"]", "\"outcomes\": []");
        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "/stages/13/needs unknown-word",
                        "/replyWithinDays out-of-range",
                        "/stages/0/name/cy missing",
                        "/stages/3/target out-of-range",
                        "/stages no-way");
    }

    @Test
    void refusesWhatIsNotADefinitionAtAll() {
        assertThat(faults("[]")).contains(" not-an-object");
        assertThat(faults("{}"))
                .contains("/name missing", "/languages not-a-list", "/stages not-a-list")
                .doesNotContain("/stages wrong-number");
        assertThat(faults("{\"stages\": [7]}")).contains("/stages/0 not-an-object");
        assertThat(faults("x".repeat(300_000))).containsExactly(" too-long");
    }

    private static List<String> faults(String text) {
        ContradictoryDefinition refused =
                catchThrowableOfType(ContradictoryDefinition.class, () -> DefinitionReader.read(text, 1, ENGLAND));
        return refused.faults().stream().map(ProcessDefinitionTest::told).toList();
    }

    private static String told(InvalidInput fault) {
        assertThat(fault.message()).isNotBlank();
        return fault.pointer() + " " + fault.key();
    }
}
