package org.yousaid.consultation.checks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.response.AfterTaking;
import org.yousaid.consultation.response.Traces;
import org.yousaid.support.mongo.Databases;

/**
 * How long answering took those who did it online and in one go: for each consultation how many took so many quarters of a
 * minute. No events, and nothing that leads from a time to a person or an answer; so it is not known again when it is lost,
 * and the length is a guess then.
 */
@Component
class AnsweringTimes implements AfterTaking {

    /** Whoever takes longer did something else meanwhile. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final int STEP_SECONDS = 15;
    private static final int STEPS = Math.toIntExact(LONGEST.toSeconds() / STEP_SECONDS);
    private static final String ANSWERS = "answers";
    private static final String TOOK = "took";

    private final MongoCollection<Document> times;

    AnsweringTimes(Databases databases) {
        times = databases.own().getCollection("answering_times");
    }

    /**
     * The time that half of them took at most.
     *
     * @param answers how many it is made of
     */
    record Median(Duration time, long answers) {}

    @Override
    public void taken(TakenDown taken) {
        Traces traces = taken.traces();
        Duration took = traces.took();
        if (took != null && !traces.machineLike() && took.compareTo(LONGEST) < 0) {
            long step = took.toSeconds() / STEP_SECONDS;
            times.updateOne(
                    eq("_id", taken.consultation().value()),
                    combine(inc(ANSWERS, 1L), inc(TOOK + "." + step, 1L)),
                    new UpdateOptions().upsert(true));
        }
    }

    /** Empty as long as nobody's time was noted. */
    Optional<Median> of(ConsultationId consultation) {
        return Optional.ofNullable(times.find(eq("_id", consultation.value())).first())
                .map(AnsweringTimes::median);
    }

    private static Median median(Document counted) {
        long answers = JsonDocuments.number(counted, ANSWERS);
        Document took = counted.get(TOOK, Document.class);
        long upTo = 0;
        int step = 0;
        while (step < STEPS - 1) {
            Number here = took.get(Integer.toString(step), Number.class);
            upTo += here == null ? 0 : here.longValue();
            if (upTo * 2 >= answers) {
                break;
            }
            step++;
        }
        return new Median(Duration.ofSeconds(STEP_SECONDS * (2L * step + 1) / 2), answers);
    }
}
