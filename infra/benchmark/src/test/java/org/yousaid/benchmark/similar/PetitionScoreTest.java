package org.yousaid.benchmark.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PetitionScoreTest {

    @Test
    void theRightPetitionIsMostlyFirstAndNearlyAlwaysAmongFive() throws IOException {
        Optional<Path> folder = Petitions.folder();
        assumeTrue(folder.isPresent(), "There is no folder shared/data/uk-petitions beside the repository");
        Petitions petitions = Petitions.read(folder.orElseThrow());
        assertThat(petitions.published()).hasSize(621);
        assertThat(petitions.links()).hasSize(221);

        PetitionScore score = PetitionScore.of(petitions);

        assertThat(score.within(1)).isGreaterThanOrEqualTo(0.60);
        assertThat(score.within(5)).isGreaterThanOrEqualTo(0.92);
        assertThat(score.half(0).within(5)).isGreaterThan(0.90);
        assertThat(score.half(1).within(5)).isGreaterThan(0.90);
    }

    @Test
    void countsRanks() {
        PetitionScore score = new PetitionScore(List.of(0, 3, 0, 9));

        assertThat(score.within(1)).isEqualTo(0.5);
        assertThat(score.within(5)).isEqualTo(0.75);
        assertThat(score.half(0).within(1)).isEqualTo(1);
        assertThat(score.half(1).within(5)).isEqualTo(0.5);
    }
}
