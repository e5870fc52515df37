package org.yousaid.consultation.theme.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static org.yousaid.consultation.document.JsonDocuments.number;
import static org.yousaid.consultation.theme.read.ThemeDocument.BY_MACHINE;
import static org.yousaid.consultation.theme.read.ThemeDocument.CLEARED;
import static org.yousaid.consultation.theme.read.ThemeDocument.CODER;
import static org.yousaid.consultation.theme.read.ThemeDocument.FRAME;
import static org.yousaid.consultation.theme.read.ThemeDocument.ID;
import static org.yousaid.consultation.theme.read.ThemeDocument.IN;
import static org.yousaid.consultation.theme.read.ThemeDocument.POSITION;
import static org.yousaid.consultation.theme.read.ThemeDocument.QUOTE_POSITION;
import static org.yousaid.consultation.theme.read.ThemeDocument.RECORDED;
import static org.yousaid.consultation.theme.read.ThemeDocument.RESPONSE;
import static org.yousaid.consultation.theme.read.ThemeDocument.THEMES;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.support.mongo.Databases;

/** Reads the answers that {@link ThemeProjection} writes. */
@Component
class AnswerDocuments implements ThemeAnswers {

    private static final int BATCH = 500;

    private final MongoCollection<Document> answers;

    AnswerDocuments(Databases databases) {
        answers = databases.own().getCollection(ThemeDocument.ANSWERS);
        answers.createIndex(ascending(FRAME, IN, RECORDED));
        answers.createIndex(ascending(FRAME, THEMES));
        answers.createIndex(ascending(FRAME, BY_MACHINE));
        answers.createIndex(ascending(FRAME, CODER));
        answers.createIndex(ascending(FRAME, CLEARED));
        answers.createIndex(ascending(FRAME, POSITION));
        answers.createIndex(ascending(FRAME, QUOTE_POSITION));
        answers.createIndex(ascending(FRAME, ThemeDocument.MOVED_BY));
    }

    @Override
    public long count(TextQuestion question) {
        return answers.countDocuments(all(question));
    }

    @Override
    public Count count(TextQuestion question, String theme) {
        Bson members = and(all(question), eq(THEMES, theme));
        return new Count(answers.countDocuments(members), answers.countDocuments(and(members, eq(BY_MACHINE, true))));
    }

    @Override
    public long inNone(TextQuestion question) {
        return answers.countDocuments(and(all(question), eq(IN, 0)));
    }

    @Override
    public void each(TextQuestion question, Consumer<List<Words>> batches) {
        List<Words> batch = new ArrayList<>();
        for (Document answer : answers.find(all(question))) {
            batch.add(ThemeDocument.words(answer));
            if (batch.size() == BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
    }

    @Override
    public List<Words> page(TextQuestion question, @Nullable String theme, int skip, int limit) {
        Bson which = and(all(question), theme == null ? eq(IN, 0) : eq(THEMES, theme));
        return answers.find(which)
                .sort(Sorts.ascending(ID))
                .skip(skip)
                .limit(limit)
                .map(ThemeDocument::words)
                .into(new ArrayList<>());
    }

    @Override
    public List<ResponseId> members(TextQuestion question, String theme) {
        return answers.find(and(all(question), eq(THEMES, theme)))
                .projection(include(RESPONSE))
                .map(answer -> new ResponseId(answer.getString(RESPONSE)))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Words> find(TextQuestion question, ResponseId response) {
        return Optional.ofNullable(answers.find(eq(ID, ThemeDocument.answer(question, response)))
                        .first())
                .map(ThemeDocument::words);
    }

    @Override
    public Set<ResponseId> strangers(TextQuestion question, Collection<ResponseId> responses) {
        Set<ResponseId> strangers = new HashSet<>(responses);
        List<ResponseId> asked = List.copyOf(strangers);
        for (int from = 0; from < asked.size(); from += BATCH) {
            List<String> ids = asked.subList(from, Math.min(asked.size(), from + BATCH)).stream()
                    .map(response -> ThemeDocument.answer(question, response))
                    .toList();
            answers.find(in(ID, ids))
                    .projection(include(RESPONSE))
                    .forEach(found -> strangers.remove(new ResponseId(found.getString(RESPONSE))));
        }
        return strangers;
    }

    @Override
    public List<Words> unplacedSince(TextQuestion question, long position) {
        List<Words> untouched = new ArrayList<>();
        for (Document answer : answers.find(and(all(question), eq(IN, 0), gt(RECORDED, position)))) {
            if (number(answer, POSITION) == number(answer, RECORDED)) {
                untouched.add(ThemeDocument.words(answer));
            }
        }
        return untouched;
    }

    @Override
    public List<Words> notCodedTwice(TextQuestion question, int limit) {
        return answers.find(and(all(question), eq(CODER, "")))
                .limit(limit)
                .map(ThemeDocument::words)
                .into(new ArrayList<>());
    }

    @Override
    public List<CodedTwice> codedTwice(TextQuestion question) {
        return answers.find(and(all(question), gt(CODER, "")))
                .map(ThemeDocument::codedTwice)
                .into(new ArrayList<>());
    }

    @Override
    public List<Quote> quotes(TextQuestion question) {
        return answers.find(and(all(question), eq(CLEARED, true)))
                .map(ThemeDocument::quote)
                .into(new ArrayList<>());
    }

    /** Whether anything is later than this, also an answer that came since. */
    boolean changedSince(TextQuestion question, long position) {
        return answers.find(and(all(question), gt(POSITION, position))).first() != null
                || answers.find(and(all(question), gt(QUOTE_POSITION, position)))
                                .first()
                        != null;
    }

    private static Bson all(TextQuestion question) {
        return eq(FRAME, question.frame().value());
    }
}
