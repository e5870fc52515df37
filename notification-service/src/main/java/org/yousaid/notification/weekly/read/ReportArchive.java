package org.yousaid.notification.weekly.read;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.notification.weekly.WeeklyReport;
import org.yousaid.notification.weekly.WeeklyReports;
import org.yousaid.support.mongo.Databases;
import tools.jackson.databind.json.JsonMapper;

/**
 * One document per week: the first instance that writes it wins, whatever becomes of it and of the others. What was sent is
 * shown as it was sent, so it is never written anew.
 */
@Component
public class ReportArchive implements WeeklyReports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String WEEK = "_id";
    private static final String REPORT = "report";
    private static final String WRITTEN_AT = "writtenAt";
    private static final String QUEUED = "queued";
    private static final String SINCE = "since";

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> state;

    ReportArchive(Databases databases) {
        this.reports = databases.own().getCollection("weekly_reports");
        this.state = databases.own().getCollection("weekly_state");
        reports.createIndex(Indexes.ascending(QUEUED));
    }

    /** A week that was reported on. */
    public record Written(LocalDate week, Instant writtenAt) {}

    /** Since when there are reports: weeks that ended before are nobody's to tell. The first answer stays. */
    public Instant since(Instant now) {
        return begun().orElseGet(() -> {
            state.updateOne(
                    Filters.eq(SINCE), Updates.setOnInsert("at", Date.from(now)), new UpdateOptions().upsert(true));
            return begun().orElse(now);
        });
    }

    /** The same; empty before it was asked first. */
    public Optional<Instant> begun() {
        return Optional.ofNullable(state.find(Filters.eq(SINCE)).first())
                .map(found -> found.getDate("at").toInstant());
    }

    public boolean has(LocalDate week) {
        return reports.find(Filters.eq(week.toString())).first() != null;
    }

    /** Keeps it, unless another instance was first. */
    public void keep(WeeklyReport report) {
        try {
            reports.insertOne(new Document(WEEK, report.week().toString())
                    .append(REPORT, JSON.writeValueAsString(report))
                    .append(WRITTEN_AT, Date.from(report.writtenAt()))
                    .append(QUEUED, false));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Reports whose mail is not queued yet. */
    public List<Written> unsent() {
        return reports.find(Filters.eq(QUEUED, false))
                .map(ReportArchive::written)
                .into(new ArrayList<>());
    }

    public void sent(LocalDate week) {
        reports.updateOne(Filters.eq(week.toString()), Updates.set(QUEUED, true));
    }

    @Override
    public Optional<WeeklyReport> about(LocalDate week) {
        return Optional.ofNullable(reports.find(Filters.eq(week.toString())).first())
                .map(found -> JSON.readValue(found.getString(REPORT), WeeklyReport.class));
    }

    /** The latest first. */
    public List<Written> latest(int limit) {
        return reports.find()
                .sort(Sorts.descending(WEEK))
                .limit(limit)
                .map(ReportArchive::written)
                .into(new ArrayList<>());
    }

    private static Written written(Document stored) {
        return new Written(
                LocalDate.parse(stored.getString(WEEK)),
                stored.getDate(WRITTEN_AT).toInstant());
    }
}
