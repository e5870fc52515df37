package org.yousaid.local.setup;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.yousaid.local.api.LocalApi;

/**
 * Fills an empty data directory through the API: wards and, unless it is to be left out, a made-up consultation. How far
 * it came is stored; a start that was cut off is completed by the next one, with the same requests.
 */
public final class FirstStart {

    private static final String ID = "first-start";

    private final MongoCollection<Document> setup;
    private final LocalApi api;
    private final InstantSource clock;

    public FirstStart(MongoDatabase database, LocalApi api, InstantSource clock) {
        this.setup = database.getCollection("setup");
        this.api = api;
        this.clock = clock;
    }

    /** Does what is left to do. Wards that are named on the command line are loaded at every start. */
    public void complete(boolean wantSample, Optional<Path> wards) throws IOException {
        var first = setup.find(eq(ID)).first();
        if (first == null) {
            first = new Document("_id", ID)
                    .append("at", Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                    .append("sample", wantSample)
                    .append("done", false);
            setup.insertOne(first);
        }
        boolean done = first.getBoolean("done", false);
        boolean sample = first.getBoolean("sample", false);
        if (!done || wards.isPresent()) {
            Wards.choose(wards, sample).ifPresent(this::load);
        }
        if (done) {
            return;
        }
        if (sample) {
            Instant at = Objects.requireNonNull(first.getDate("at")).toInstant();
            new Sample(api, at).create();
            new SampleReceivers(api).create();
        }
        setup.updateOne(eq(ID), Updates.set("done", true));
    }

    private void load(String csv) {
        var answer = api.put("policy", "/api/wards", "text/csv", csv);
        if (answer.status() / 100 != 2) {
            throw new CannotStart("The list of wards was not taken: " + answer.body());
        }
    }
}
