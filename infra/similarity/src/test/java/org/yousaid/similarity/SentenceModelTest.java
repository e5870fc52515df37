package org.yousaid.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SentenceModelTest {

    private static final int MOST = 256;

    /** The numbers were taken from Hugging Face's own tokenizer. */
    @Test
    void cutsWordsAsTheModelLearntThem() throws IOException {
        assertThat(pieces("Hello, world!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(pieces("CAFÉ unaffable")).containsExactly(101, 7668, 14477, 20961, 3468, 102);
        assertThat(pieces("台灣")).containsExactly(101, 100, 100, 102);
        assertThat(pieces("")).containsExactly(101, 102);
        assertThat(pieces("\u0000\u200b \u00a0")).containsExactly(101, 102);
        assertThat(pieces("word ".repeat(1_000))).hasSize(MOST);
        assertThat(pieces("a".repeat(101))).containsExactly(101, 100, 102);
    }

    private static long[] pieces(String text) throws IOException {
        try (InputStream json = Objects.requireNonNull(
                SentenceModelTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
            return WordPieces.of(new JsonMapper().readTree(json), MOST).of(text);
        }
    }

    @Test
    void sameMeaningLiesNearAndAnotherFar() {
        TextVector bins = vector("How often should we empty your rubbish bin?");

        assertThat(bins.dot(bins)).isCloseTo(1, within(0.01f));
        assertThat(bins.dot(vector("Should refuse be collected every week?"))).isGreaterThan(0.5f);
        assertThat(bins.dot(vector("Which languages do you speak?"))).isLessThan(0.25f);
    }

    @Test
    void aVectorIsTheSameAfterItWasStored() {
        TextVector bins = vector("How often should we empty your rubbish bin?");

        assertThat(TextVector.of(bins.bytes()).bytes()).isEqualTo(bins.bytes());
        assertThatThrownBy(() -> TextVector.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextWithoutWordsHasAPlaceToo() {
        assertThat(vector("")).isNotNull();
        assertThat(vector("😀")).isNotNull();
        assertThat(vector("é̂́".repeat(2_000))).isNotNull();
    }

    private static TextVector vector(String text) {
        return SentenceModel.shared().vector(Passage.of(text));
    }
}
