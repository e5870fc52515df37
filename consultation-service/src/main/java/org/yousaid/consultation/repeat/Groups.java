package org.yousaid.consultation.repeat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.yousaid.consultation.document.JsonDocuments.instant;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.SealedText;

/**
 * The groups that cannot be found again from events, {@code consultation-…/SAME_WORDS/…}, and beside them, under each
 * response, the names of those it is in. A group is called after the response that was its first.
 */
@Component
class Groups {

    static final String GROUPS = "repeat_groups";
    static final String MARKS = "repeat_marks";

    /** In a mark: the name of the group of each kind. */
    static final String DEVICE = "device";

    static final String WORDS = "words";
    static final String MACHINE = "machine";

    /** So many texts are kept of a group, in case the first is erased. */
    private static final int TEXTS_KEPT = 3;

    private static final String CONSULTATION = "consultation";
    private static final String KIND = "kind";
    private static final String SIZE = "size";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TEXTS = "texts";

    private final MongoCollection<Document> groups;
    private final MongoCollection<Document> marks;

    Groups(Databases databases) {
        groups = databases.own().getCollection(GROUPS);
        marks = databases.own().getCollection(MARKS);
        groups.createIndex(Indexes.ascending(CONSULTATION, KIND, SIZE));
    }

    /** Which group. */
    record Name(ConsultationId consultation, Kind kind, String name) {

        private String id() {
            return consultation.value() + "/" + kind + "/" + name;
        }
    }

    /**
     * A group, or what is added to one.
     *
     * @param texts the first of its texts, sealed; none but where they are nearly the same
     */
    record Group(String name, long size, Instant from, Instant to, List<SealedText> texts) {

        Group {
            texts = List.copyOf(texts);
        }

        /** Both together. */
        Group and(Group later) {
            List<SealedText> both = new ArrayList<>(texts);
            both.addAll(later.texts);
            return new Group(
                    name,
                    size + later.size,
                    from.isBefore(later.from) ? from : later.from,
                    to.isAfter(later.to) ? to : later.to,
                    both);
        }
    }

    void add(Name name, Group added) {
        groups.updateOne(
                eq("_id", name.id()),
                Updates.combine(
                        Updates.inc(SIZE, added.size()),
                        Updates.setOnInsert(CONSULTATION, name.consultation().value()),
                        Updates.setOnInsert(KIND, name.kind().name()),
                        Updates.min(FROM, Date.from(added.from())),
                        Updates.max(TO, Date.from(added.to())),
                        Updates.pushEach(
                                TEXTS,
                                added.texts().stream().map(SealedText::value).toList(),
                                new PushOptions().slice(TEXTS_KEPT))),
                new UpdateOptions().upsert(true));
    }

    /** Notes under each response the names of its groups. */
    void mark(List<Document> responses) {
        marks.insertMany(responses, new InsertManyOptions().ordered(false));
    }

    /**
     * Takes a response out of its groups, and the words it brought to them. Twice is once; one whose groups are not known
     * yet stays in them.
     */
    void leave(ResponseId response, List<SealedText> words) {
        Document mark = marks.findOneAndDelete(eq("_id", response.value()));
        if (mark == null) {
            return;
        }
        ConsultationId consultation = new ConsultationId(mark.getString(CONSULTATION));
        leave(consultation, Kind.SAME_DEVICE, mark.getString(DEVICE), words);
        leave(consultation, Kind.SAME_WORDS, mark.getString(WORDS), words);
        leave(consultation, Kind.MACHINE_LIKE, mark.getString(MACHINE), words);
    }

    private void leave(ConsultationId consultation, Kind kind, @Nullable String name, List<SealedText> words) {
        if (name != null) {
            groups.updateOne(
                    eq("_id", new Name(consultation, kind, name).id()),
                    Updates.combine(
                            Updates.inc(SIZE, -1L),
                            Updates.pullAll(
                                    TEXTS, words.stream().map(SealedText::value).toList())));
        }
    }

    /** Those that are large enough to be shown, the largest first. */
    List<Group> of(ConsultationId consultation, Kind kind, int most) {
        return groups.find(
                        and(eq(CONSULTATION, consultation.value()), eq(KIND, kind.name()), gte(SIZE, kind.smallest())))
                .sort(Sorts.descending(SIZE))
                .limit(most)
                .map(Groups::group)
                .into(new ArrayList<>());
    }

    Optional<Group> find(Name name) {
        return Optional.ofNullable(groups.find(eq("_id", name.id())).first()).map(Groups::group);
    }

    private static Group group(Document document) {
        String id = document.getString("_id");
        return new Group(
                id.substring(id.lastIndexOf('/') + 1),
                number(document, SIZE),
                Objects.requireNonNull(instant(document, FROM)),
                Objects.requireNonNull(instant(document, TO)),
                document.getList(TEXTS, String.class, List.of()).stream()
                        .map(SealedText::new)
                        .toList());
    }
}
