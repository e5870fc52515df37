package org.yousaid.consultation.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.bank.AskedDocuments.Placed;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.similarity.Nearest;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.similarity.SimilarTexts;
import org.yousaid.similarity.TextVector;
import org.yousaid.support.time.TimedWork;

/**
 * Which of the questions that were asked are like another. Each instance has its own index in memory, reads on in the bank's
 * documents from time to time, and once more whenever it is asked, so that what was acknowledged is found.
 */
@Component
class QuestionBank implements TimedWork {

    private static final int AT_ONCE = 1_000;

    private final AskedDocuments documents;
    private final int most;
    private SimilarTexts index;
    private long reached = -1;

    QuestionBank(AskedDocuments documents, @Value("${yousaid.bank.most-questions}") int most) {
        this.documents = documents;
        this.most = most;
        this.index = new SimilarTexts(most);
    }

    /** An earlier question and how much it is like the one that was compared, 0 to 1. */
    record Similar(AskedQuestion question, double similarity) {}

    @Override
    public String name() {
        return "read on in the question bank";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        if (current().size() > 0) {
            // Takes a second: soon after a start rather than when somebody asks.
            SentenceModel.shared();
        }
    }

    private synchronized SimilarTexts current() {
        List<Placed> fresh = documents.after(reached, AT_ONCE);
        while (!fresh.isEmpty()) {
            for (Placed placed : fresh) {
                AskedQuestion question = placed.question();
                index.put(question.key(), placed.place(), Passage.of(question.text()), placed.vector());
            }
            reached = fresh.getLast().place();
            fresh = documents.after(reached, AT_ONCE);
        }
        return index;
    }

    /** Rebuilt documents may say something else at the same places. Who is asking the old index may finish. */
    @EventListener
    synchronized void forget(ProjectionRebuilt rebuilt) {
        if (rebuilt.group().equals(AskedProjection.GROUP)) {
            index = new SimilarTexts(most);
            reached = -1;
        }
    }

    /** The questions that are most like a text, the best first. */
    List<Similar> similar(String text, int limit) {
        Passage passage = Passage.of(text);
        return similar(passage, SentenceModel.shared().vector(passage), limit);
    }

    /** The same for a question that may itself be in the bank; its vector is taken from there. */
    List<Similar> similar(String key, String text, int limit) {
        Passage passage = Passage.of(text);
        TextVector vector =
                documents.vector(key).orElseGet(() -> SentenceModel.shared().vector(passage));
        return similar(passage, vector, limit);
    }

    private List<Similar> similar(Passage passage, TextVector vector, int limit) {
        List<Nearest> nearest = current().nearest(passage, vector, limit);
        Map<String, AskedQuestion> questions =
                documents.byKey(nearest.stream().map(Nearest::id).toList());
        List<Similar> similar = new ArrayList<>();
        for (Nearest found : nearest) {
            Optional.ofNullable(questions.get(found.id()))
                    .ifPresent(question -> similar.add(new Similar(question, found.similarity())));
        }
        return similar;
    }

    /** Whether a question is in the bank. */
    boolean holds(String key) {
        return documents.vector(key).isPresent();
    }
}
