package org.yousaid.notification.news.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.SealedText;

/** Written in the policies' own processor and before them, so that a promise made later finds what came before it. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class ProgressArchive implements KnownProgress {

    private final MongoCollection<Document> progress;

    ProgressArchive(Databases databases) {
        this.progress = databases.own().getCollection("known_progress");
        progress.createIndex(Indexes.ascending("suggestion", "step"));
    }

    @EventHandler
    void on(ProgressKnown event) {
        String id = event.suggestion().value() + " " + event.step();
        Document step = new Document("_id", id)
                .append("news", event.news().value())
                .append("suggestion", event.suggestion().value())
                .append("step", event.step())
                .append("stage", event.stage())
                .append("told", event.told())
                .append("word", event.word().name())
                .append("note", event.note().value())
                .append("at", Date.from(event.at()));
        progress.replaceOne(Filters.eq(id), step, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<ProgressKnown> of(Reference suggestion) {
        return progress
                .find(Filters.eq("suggestion", suggestion.value()))
                .sort(Sorts.ascending("step"))
                .into(new ArrayList<>())
                .stream()
                .map(ProgressArchive::read)
                .toList();
    }

    private static ProgressKnown read(Document stored) {
        return new ProgressKnown(
                new NewsId(stored.getString("news")),
                new Reference(stored.getString("suggestion")),
                stored.getInteger("step"),
                stored.getString("stage"),
                stored.getString("told"),
                Word.valueOf(stored.getString("word")),
                new SealedText(stored.getString("note")),
                stored.getDate("at").toInstant());
    }
}
