package org.yousaid.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {

    private final SimilarTexts texts = new SimilarTexts(5);

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void findsWhatMeansTheSameInOtherWords() {
        put("bins", 1, "How often should we empty your rubbish bin?");
        put("park", 2, "What do you use the park for?");
        put("bus", 3, "How often do you travel by bus?");

        assertThat(nearest("Should refuse be collected every week?").getFirst().id())
                .isEqualTo("bins");
    }

    @Test
    void findsTheSameTextWithSimilarityOne() {
        put("bins", 1, "How often should we empty your rubbish bin?");
        put("park", 2, "What do you use the park for?");

        Nearest found = nearest("How often should we empty your rubbish bin?").getFirst();

        assertThat(found.id()).isEqualTo("bins");
        assertThat(found.similarity()).isCloseTo(1, within(0.02));
        assertThat(found.similarity()).isLessThanOrEqualTo(1);
    }

    @Test
    void nothingInCommonIsNotFound() {
        put("park", 2, "What do you use the park for?");

        assertThat(nearest("Quarterly invoices must be archived electronically."))
                .allSatisfy(found -> assertThat(found.similarity()).isLessThan(0.3));
        assertThat(nearest(""))
                .allSatisfy(found -> assertThat(found.similarity()).isLessThan(0.3));
    }

    @Test
    void findsChineseByTheirWords() {
        put("insurance", 1, "乘客的保險應該由平台負擔");
        put("licence", 2, "司機必須有職業駕照");
        put("tax", 3, "外國公司也應該在台灣繳稅");

        assertThat(nearest("應該在台灣繳稅的公司").getFirst().id()).isEqualTo("tax");
        assertThat(nearest("職業駕照").getFirst().id()).isEqualTo("licence");
    }

    @Test
    void aLaterTextTakesThePlaceOfAnEarlierOneAndNotTheOtherWayRound() {
        put("one", 5, "How do you like the new library?");
        put("one", 4, "Where should the playground be?");

        assertThat(nearest("library").getFirst().similarity())
                .isGreaterThan(nearest("playground").stream()
                        .mapToDouble(Nearest::similarity)
                        .max()
                        .orElse(0));

        put("one", 6, "Where should the playground be?");

        assertThat(texts.size()).isEqualTo(1);
        assertThat(nearest("playground").getFirst().similarity())
                .isGreaterThan(nearest("library").stream()
                        .mapToDouble(Nearest::similarity)
                        .max()
                        .orElse(0));
    }

    @Test
    void whatWasRemovedIsGone() {
        put("one", 5, "How do you like the new library?");

        texts.remove("one", 4);
        assertThat(texts.size()).isEqualTo(1);
        texts.remove("one", 5);

        assertThat(texts.size()).isZero();
        assertThat(nearest("How do you like the new library?")).isEmpty();
        put("two", 6, "Where should the playground be?");
        assertThat(nearest("Where should the playground be?"))
                .extracting(Nearest::id)
                .containsExactly("two");
    }

    @Test
    void keepsNoMoreThanItWasMadeForAndDropsTheOldest() {
        for (int i = 1; i <= 8; i++) {
            put("text" + i, i, "Question number " + i + " about the market");
        }

        assertThat(texts.size()).isEqualTo(5);
        assertThat(nearest("Question number 2 about the market"))
                .extracting(Nearest::id)
                .containsExactlyInAnyOrder("text4", "text5", "text6", "text7", "text8");
    }

    @Test
    void givesTheBestFirstAndNoMoreThanAsked() {
        put("a", 1, "Do you want a swimming pool in the town?");
        put("b", 2, "Do you want a swimming pool?");
        put("c", 3, "Do you want a cinema in the town?");

        List<Nearest> found = texts.nearest(Passage.of("Do you want a swimming pool?"), 2);

        assertThat(found).extracting(Nearest::id).containsExactly("b", "a");
        assertThat(found.get(0).similarity()).isGreaterThan(found.get(1).similarity());
    }

    @Test
    void countsTheWordsThatSayWhatATextIsAbout() {
        assertThat(SimilarTexts.tellingWords(Passage.of("Is there anything else you would add?")))
                .isZero();
        assertThat(SimilarTexts.tellingWords(Passage.of("How often should we empty your bin?")))
                .isEqualTo(3);
        assertThat(SimilarTexts.tellingWords(Passage.of("應該在台灣"))).isEqualTo(4);
    }

    @Test
    void manyMayWriteAndAskAtOnce() throws Exception {
        TextVector vector = SentenceModel.shared().vector(Passage.of("park"));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int number = i;
            work.add(() -> {
                if (number % 3 == 0) {
                    texts.remove("text" + number % 7, number);
                } else {
                    texts.put("text" + number % 7, number, Passage.of("The park " + number), vector);
                }
                return texts.nearest(Passage.of("park"), vector, 3).size() <= 3;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(texts.size()).isLessThanOrEqualTo(5);
    }

    private void put(String id, long position, String text) {
        Passage passage = Passage.of(text);
        texts.put(id, position, passage, SentenceModel.shared().vector(passage));
    }

    private List<Nearest> nearest(String text) {
        return texts.nearest(Passage.of(text), 10);
    }
}
