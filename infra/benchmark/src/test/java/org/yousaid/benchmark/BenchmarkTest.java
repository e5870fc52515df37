package org.yousaid.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.benchmark.part.Part;
import org.yousaid.benchmark.report.Figure;
import org.yousaid.benchmark.report.Report;
import org.yousaid.benchmark.similar.Petitions;

/** The whole benchmark in small: that it runs, and what the judge counts. Never how long anything took. */
@Tag("slow")
class BenchmarkTest {

    @Test
    @Timeout(180)
    void everyReaderMeetsEveryAcknowledgedEventOnceInOrder(@TempDir Path out) throws Exception {
        Report report = Benchmark.run(Options.of(
                "--only=append,load,live,read,bus,growth",
                "--callers=8",
                "--rounds=1",
                "--append=60",
                "--load=40",
                "--aggregates=20",
                "--history=5",
                "--burst=300",
                "--extension-burst=100",
                "--small=300",
                "--large=600",
                "--probes=10",
                "--idle=10",
                "--bus-burst=60",
                "--half-load-seconds=1",
                "--out=" + out));

        List<Figure> verdicts = report.figures().stream()
                .filter(figure -> figure.what().startsWith("skipped"))
                .toList();
        assertThat(verdicts)
                .extracting(Figure::part)
                .containsExactly("append", "load", "live", "read", "bus", "growth");
        assertThat(verdicts).allSatisfy(verdict -> {
            assertThat(verdict.pass()).as(verdict::toString).isTrue();
            assertThat(verdict.n()).isPositive();
        });
        // Two rounds, one of them for warming up, and the one that told the size.
        assertThat(verdicts.getFirst().n()).isEqualTo(2 * 60 + 1);
        assertThat(report.markdown()).contains("| what | target |", "seed=20261121", "axon-mongo=4.12.0");
        assertThat(json(out)).contains("\"figures\"", "\"serverFlags\"", "bare insertOne of");
    }

    @Test
    @Timeout(300)
    void resultsAreThoseOfTheFileAndTheSameWhenCountedAgain(@TempDir Path out) throws Exception {
        Report report = Benchmark.run(Options.of(
                "--only=results", "--rounds=1", "--probes=5", "--responses=300", "--few-responses=60", "--out=" + out));

        assertThat(report.figures())
                .filteredOn(figure -> List.of("0", "always").contains(String.valueOf(figure.target())))
                .hasSize(3)
                .allSatisfy(
                        figure -> assertThat(figure.pass()).as(figure::toString).isTrue());
        assertThat(report.figures())
                .extracting(Figure::what)
                .filteredOn(what -> what.contains("the page"))
                .hasSize(1);
    }

    @Test
    @Timeout(300)
    void everybodyHasOneReceiptAndIsThankedOnce(@TempDir Path out) throws Exception {
        Report report = Benchmark.run(Options.of(
                "--only=mails",
                "--answers-before=20",
                "--answers-a-second=10",
                "--answer-seconds=6",
                "--callers=8",
                "--out=" + out));

        assertThat(report.figures())
                .filteredOn(figure -> figure.what().startsWith("people without"))
                .hasSize(2)
                .allSatisfy(figure -> {
                    assertThat(figure.pass()).as(figure::toString).isTrue();
                    assertThat(figure.n()).isEqualTo(60);
                });
    }

    @Test
    @Timeout(300)
    void everyQuestionIsPutToManyAndToFew(@TempDir Path out) throws Exception {
        assumeTrue(Petitions.folder().isPresent(), "There is no folder shared/data/uk-petitions beside the repository");
        Report report = Benchmark.run(Options.of(
                "--only=suggestions",
                "--rounds=1",
                "--probes=3",
                "--suggestions=80",
                "--few-suggestions=60",
                "--out=" + out));

        assertThat(report.figures())
                .extracting(Figure::what)
                .contains(
                        "the tracker, 80 suggestions",
                        "casework, the first page, 80 suggestions",
                        "search, one usual word, 80 suggestions",
                        "similar ones to a text, 80 suggestions");
    }

    @Test
    @Timeout(300)
    void referencesAreDifferentAndAPlantedRepeatGetsASecondOne(@TempDir Path out) throws Exception {
        Report report = Benchmark.run(Options.of("--only=references", "--references=20000", "--out=" + out));

        assertThat(report.figures())
                .hasSize(5)
                .allSatisfy(
                        figure -> assertThat(figure.pass()).as(figure::toString).isTrue());
    }

    private static String json(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    @Test
    void measuresOnlyWhatIsNamed() {
        assertThat(Options.of("--only=read,append").only()).containsExactly(Part.READ, Part.APPEND);
        assertThat(Options.of().only()).containsExactly(Part.values());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of("--only=reed")).hasMessageContaining("reed");
        assertThatThrownBy(() -> Options.of("--bursts=3")).hasMessageContaining("bursts");
        assertThatThrownBy(() -> Options.of("--burst=many")).hasMessageContaining("--burst=many");
        assertThatThrownBy(() -> Options.of("--burst=0")).hasMessageContaining("--burst");
        assertThatThrownBy(() -> Options.of("burst=3")).hasMessageContaining("burst=3");
    }
}
