package org.yousaid.suggestion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessDefinitionTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

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
        assertThat(process.after(outcome) instanceof Stage.End).isEqualTo(outcome.ends());
    }

    @Test
    void saysByWhenTheAuthorHearsSomething() {
        assertThat(process.nextWordBy(process.received(), NOON)).contains(NOON.plus(Duration.ofDays(14)));
        assertThat(process.nextWordBy(process.screened(), NOON)).contains(NOON.plus(Duration.ofDays(42)));
        assertThat(process.nextWordBy(process.after(ScreeningOutcome.ANSWERED), NOON))
                .isEmpty();
        assertThat(process.replyBy(NOON)).isEqualTo(NOON.plus(Duration.ofDays(28)));
    }

    @Test
    void speaksEnglishWhereItHasNoOtherWords() {
        assertThat(process.received().name().in("cy")).isEqualTo("Received");
        assertThat(process.received().name().in("en-GB")).isEqualTo("Received");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": 1                | \"version\": 0               | versions begin at 1",
                "\"replyWithinDays\": 28       | \"replyWithinDays\": 29      | within 1 to 28 days",
                "\"targetDays\": 14            | \"targetDays\": 0            | 'screened' has no target days",
                "\"id\": \"screened\"          | \"id\": \"received\"         | two stages are called 'received'",
                "\"id\": \"screened\"          | \"id\": \"Not kebab\"        | not in kebab case",
                "\"kind\": \"receive\"         | \"kind\": \"end\", \"outcomes\": [] | 'screened' is out of order",
                "\"outcomes\": [\"ANSWERED\"]  | \"outcomes\": []             | ANSWERED leads to 0 ends",
                "\"outcomes\": []              | \"outcomes\": [\"ANSWERED\"] | ANSWERED leads to 3 ends",
                "\"outcomes\": [\"ANSWERED\"]  | \"outcomes\": [\"CLOSER_LOOK\", \"ANSWERED\"] | CLOSER_LOOK leads to 1 ends",
                "{ \"en\": \"Received\" }      | { \"cy\": \"Derbyniwyd\" }   | English",
                "{ \"en\": \"Received\" }      | { \"en\": \" \" }            | blank",
                "\"kind\": \"receive\"         | \"kind\": \"receive\", \"script\": \"x\" | script",
                "\"kind\": \"receive\"         | \"kind\": \"dream\"          | dream",
            })
    void refusesToStartWithOneThatCannotRun(String right, String wrong, String fault) throws IOException {
        assertThat(published()).contains(right);
        assertThatThrownBy(() -> Processes.parse(published().replace(right, wrong)))
                .hasStackTraceContaining(fault);
    }

    private static String published() throws IOException {
        try (InputStream resource = Processes.class.getResourceAsStream("process-v1.json")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
