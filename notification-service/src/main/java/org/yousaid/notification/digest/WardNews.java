package org.yousaid.notification.digest;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content.WardDigest.Item;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.SealedText;

/**
 * What is new in each ward, once for each ward it is new in, under the time at which it was heard. Consultations and
 * suggestions say where they belong before they say anything else.
 */
@Component
class WardNews {

    /** News for everybody. */
    private static final String EVERYWHERE = "*";

    private static final String WARD = "ward";
    private static final String WARDS = "wards";
    private static final String AT = "at";
    private static final String SUBJECT = "subject";
    private static final String WHAT = "what";
    private static final String TITLE = "title";
    private static final String NAMES = "names";

    private final MongoCollection<Document> news;
    private final MongoCollection<Document> consultations;
    private final MongoCollection<Document> ideas;
    private final MongoCollection<Document> places;

    WardNews(Databases databases) {
        this.news = databases.own().getCollection("ward_news");
        this.consultations = databases.own().getCollection("ward_consultations");
        this.ideas = databases.own().getCollection("ward_ideas");
        this.places = databases.own().getCollection("ward_names");
        news.createIndex(Indexes.ascending(WARD, AT));
        news.createIndex(Indexes.ascending(AT));
    }

    /** Where a consultation belongs; nowhere in particular is everywhere. */
    void placed(String consultation, List<String> wards) {
        put(consultations, consultation, new Document(WARDS, wards.isEmpty() ? List.of(EVERYWHERE) : wards));
    }

    /** Of a consultation that opened before anybody said where it belongs there is no news. */
    void heard(What what, ConsultationSummary consultation, Instant at) {
        Document placed = consultations.find(Filters.eq(consultation.id())).first();
        if (placed == null) {
            return;
        }
        Document item = new Document(WHAT, what.name())
                .append(SUBJECT, what + " " + consultation.id())
                .append("consultation", consultation.id())
                .append("slug", consultation.slug())
                .append(TITLE, consultation.title())
                .append(AT, Date.from(at));
        placed.getList(WARDS, String.class).forEach(ward -> add(ward, item));
    }

    /** Where a suggestion belongs, which nobody hears of yet. */
    void placed(Reference idea, String ward, @Nullable SealedText title) {
        put(ideas, idea.value(), new Document(WARD, ward).append(TITLE, title == null ? null : title.value()));
    }

    /** Anybody can read it now. */
    void madePublic(Reference idea, Instant at) {
        Document placed = ideas.find(Filters.eq(idea.value())).first();
        if (placed != null) {
            add(
                    placed.getString(WARD),
                    new Document(WHAT, What.IDEA.name())
                            .append(SUBJECT, idea.value())
                            .append(TITLE, placed.getString(TITLE))
                            .append(AT, Date.from(at)));
        }
    }

    private void add(String ward, Document item) {
        put(news, ward + " " + item.getString(SUBJECT), new Document(WARD, ward).append(AT, item.get(AT)), item);
    }

    /** The first word stands, however often it comes. */
    private static void put(MongoCollection<Document> to, String id, Document... parts) {
        Document all = new Document();
        Stream.of(parts).forEach(all::putAll);
        to.updateOne(Filters.eq(id), new Document("$setOnInsert", all), new UpdateOptions().upsert(true));
    }

    /** What was heard after the one and until the other time, each once, in the order it was heard. */
    List<Item> of(Collection<String> wards, Instant after, Instant until) {
        Map<String, Item> found = new LinkedHashMap<>();
        Stream.concat(wards.stream(), Stream.of(EVERYWHERE))
                .flatMap(ward -> between(ward, after, until).stream())
                .sorted(Comparator.comparing(item -> item.getDate(AT).toInstant()))
                .forEach(item -> found.putIfAbsent(item.getString(SUBJECT), read(item)));
        return List.copyOf(found.values());
    }

    private List<Document> between(String ward, Instant after, Instant until) {
        return news.find(Filters.and(
                        Filters.eq(WARD, ward), Filters.gt(AT, Date.from(after)), Filters.lte(AT, Date.from(until))))
                .sort(Sorts.ascending(AT))
                .into(new ArrayList<>());
    }

    private static Item read(Document stored) {
        What what = What.valueOf(stored.getString(WHAT));
        String title = stored.getString(TITLE);
        return what == What.IDEA
                ? new Item(
                        what,
                        null,
                        new Reference(stored.getString(SUBJECT)),
                        title == null ? null : new SealedText(title))
                : new Item(
                        what,
                        new ConsultationSummary(stored.getString("consultation"), stored.getString("slug"), title),
                        null,
                        null);
    }

    /** Everybody was told of what is older. */
    void forgetBefore(Instant time) {
        news.deleteMany(Filters.lt(AT, Date.from(time)));
    }

    void named(PlaceListReplaced list) {
        places.updateOne(
                Filters.eq("wards"),
                Updates.combine(
                        Updates.set("version", list.version()),
                        Updates.set(
                                NAMES,
                                list.places().stream()
                                        .map(place -> new Document("code", place.code()).append("name", place.name()))
                                        .toList())),
                new UpdateOptions().upsert(true));
    }

    /** What people call these wards; one that nobody named goes by its code. */
    List<String> names(List<String> wards) {
        List<Document> known = Optional.ofNullable(
                        places.find(Filters.eq("wards")).first())
                .map(found -> found.getList(NAMES, Document.class))
                .orElse(List.of());
        return wards.stream()
                .map(ward -> known.stream()
                        .filter(place -> ward.equals(place.getString("code")))
                        .map(place -> place.getString("name"))
                        .findFirst()
                        .orElse(ward))
                .toList();
    }
}
