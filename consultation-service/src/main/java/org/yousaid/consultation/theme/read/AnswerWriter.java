package org.yousaid.consultation.theme.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.theme.read.ThemeDocument.BY_MACHINE;
import static org.yousaid.consultation.theme.read.ThemeDocument.CODED_POSITION;
import static org.yousaid.consultation.theme.read.ThemeDocument.FRAME;
import static org.yousaid.consultation.theme.read.ThemeDocument.ID;
import static org.yousaid.consultation.theme.read.ThemeDocument.IN;
import static org.yousaid.consultation.theme.read.ThemeDocument.POSITION;
import static org.yousaid.consultation.theme.read.ThemeDocument.QUOTE_POSITION;
import static org.yousaid.consultation.theme.read.ThemeDocument.THEMES;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.support.vault.SealedText;

/** Writes the documents of answers: which themes each is in, what a second coder saw, and what of it may be shown. */
final class AnswerWriter {

    private static final int BATCH = 1_000;

    private final MongoCollection<Document> answers;

    AnswerWriter(MongoCollection<Document> answers) {
        this.answers = answers;
    }

    /** What puts down each answer in words; one that is there already stays as it is. */
    static List<WriteModel<Document>> fresh(ResponseEvent.Recorded response, long position) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Answer answer : response.answers()) {
            SealedText text = answer.words().orElse(null);
            if (text != null) {
                TextQuestion of = new TextQuestion(response.consultation(), answer.question());
                writes.add(new UpdateOneModel<>(
                        eq(ID, ThemeDocument.answer(of, response.id())),
                        new Document("$setOnInsert", fresh(of, response, text, position)),
                        new UpdateOptions().upsert(true)));
            }
        }
        return writes;
    }

    private static Document fresh(TextQuestion of, ResponseEvent.Recorded response, SealedText text, long position) {
        return new Document(FRAME, of.frame().value())
                .append(ThemeDocument.RESPONSE, response.id().value())
                .append(ThemeDocument.OWNER, response.owner().value())
                .append(ThemeDocument.TEXT, text.value())
                .append(ThemeDocument.RECORDED, position)
                .append(THEMES, List.of())
                .append(IN, 0)
                .append(BY_MACHINE, false)
                .append(ThemeDocument.CODER, "")
                .append(POSITION, position)
                .append(CODED_POSITION, position)
                .append(QUOTE_POSITION, position);
    }

    /** Puts the new wording in the place of the old; what of that was cleared for everybody must be looked at again. */
    void reword(ResponseEvent.Redacted redacted, long position) {
        set(
                new TextQuestion(redacted.consultation(), redacted.question()),
                redacted.id(),
                QUOTE_POSITION,
                position,
                new Document(ThemeDocument.TEXT, redacted.text().value())
                        .append(ThemeDocument.CLEARED, false)
                        .append(ThemeDocument.QUOTE, null));
    }

    /** Takes an answer out that was taken back. */
    void takeOut(TextQuestion of, ResponseId response) {
        answers.deleteOne(eq(ID, ThemeDocument.answer(of, response)));
    }

    /** Takes one event of a frame's own stream, after which it has this version. */
    void follow(ThemeEvent event, long version, long position) {
        Bson all = eq(FRAME, event.of().frame().value());
        Bson placed = and(all, gt(IN, 0));
        Change change = new Change(version, position);
        switch (event) {
            case ThemeEvent.FrameProposed _ -> rewrite(placed, change, _ -> List.of(), false);
            case ThemeEvent.FrameSet set -> rewrite(placed, change, themes -> only(themes, set.kept()), false);
            case ThemeEvent.AnswersAdded added ->
                rewrite(event.of(), added.answers(), change, themes -> with(themes, added.theme()));
            case ThemeEvent.ThemesMerged merged ->
                rewrite(
                        in(all, merged.theme()),
                        change,
                        themes -> with(without(themes, merged.theme()), merged.into()),
                        null);
            case ThemeEvent.ThemeSplit split ->
                rewrite(
                        event.of(),
                        split.answers(),
                        change,
                        themes -> with(
                                without(themes, split.theme()), split.fresh().id()));
            case ThemeEvent.ThemeRemoved removed ->
                rewrite(in(all, removed.theme()), change, themes -> without(themes, removed.theme()), null);
            case ThemeEvent.AnswerMoved moved ->
                rewrite(event.of(), List.of(moved.answer()), change, _ -> moved.themes());
            case ThemeEvent.DisagreementSettled settled -> {
                rewrite(event.of(), List.of(settled.answer()), change, _ -> settled.themes());
                set(event.of(), settled.answer(), CODED_POSITION, position, new Document(ThemeDocument.SETTLED, true));
            }
            case ThemeEvent.ChangeUndone undone -> undo(undone, all, change);
            case ThemeEvent.FrameConfirmed _ ->
                answers.updateMany(
                        and(all, eq(BY_MACHINE, true), lt(POSITION, position)),
                        new Document("$set", new Document(BY_MACHINE, false)));
            case ThemeEvent.AnswersCoded coded -> code(coded, position);
            case ThemeEvent.QuoteCleared cleared ->
                set(
                        event.of(),
                        cleared.answer(),
                        QUOTE_POSITION,
                        position,
                        new Document(ThemeDocument.CLEARED, true)
                                .append(ThemeDocument.QUOTE, cleared.words().value()));
            case ThemeEvent.QuoteWithdrawn withdrawn ->
                set(
                        event.of(),
                        withdrawn.answer(),
                        QUOTE_POSITION,
                        position,
                        new Document(ThemeDocument.CLEARED, false).append(ThemeDocument.QUOTE, null));
            case ThemeEvent.ThemeAdded _, ThemeEvent.ThemeRenamed _ -> {}
            case ThemeEvent.AnswerPlaced placing ->
                throw new IllegalStateException("Placings are taken apart: " + placing.answer());
        }
    }

    /** Back to where the change had moved them from; what else is in a theme that is gone now came there later. */
    private void undo(ThemeEvent.ChangeUndone undone, Bson all, Change change) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        answers.find(and(all, eq(ThemeDocument.MOVED_BY, undone.version())))
                .forEach(answer -> writes.add(write(
                        answer,
                        change,
                        _ -> answer.getList(ThemeDocument.WAS_IN, String.class),
                        answer.getBoolean(ThemeDocument.WAS_BY_MACHINE))));
        write(writes);
        undone.gone().forEach(theme -> rewrite(in(all, theme), change, themes -> without(themes, theme), null));
    }

    /** Puts down where the machine placed an answer, unless a person has said something about it since. */
    void place(ThemeEvent.AnswerPlaced placed, List<String> themes, long position) {
        Document after = themes(themes).append(BY_MACHINE, !themes.isEmpty());
        answers.updateOne(
                and(eq(ID, ThemeDocument.answer(placed.of(), placed.answer())), lt(POSITION, position), eq(IN, 0)),
                new Document("$set", after.append(POSITION, position)));
    }

    private void code(ThemeEvent.AnswersCoded coded, long position) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        Map<String, Document> before = find(coded.of(), coded.themes().keySet());
        coded.themes().forEach((response, second) -> {
            Document answer = before.get(ThemeDocument.answer(coded.of(), new ResponseId(response)));
            if (answer != null) {
                Document seen = new Document(ThemeDocument.CODER, coded.coder())
                        .append(ThemeDocument.FIRST, answer.getList(THEMES, String.class))
                        .append(ThemeDocument.SECOND, second)
                        .append(ThemeDocument.SETTLED, false)
                        .append(CODED_POSITION, position);
                writes.add(new UpdateOneModel<>(
                        and(eq(ID, answer.getString(ID)), lt(CODED_POSITION, position)), new Document("$set", seen)));
            }
        });
        write(writes);
    }

    private Map<String, Document> find(TextQuestion of, Collection<String> responses) {
        List<String> ids = responses.stream()
                .map(ResponseId::new)
                .map(response -> ThemeDocument.answer(of, response))
                .toList();
        Map<String, Document> found = new HashMap<>();
        answers.find(Filters.in(ID, ids)).forEach(answer -> found.put(answer.getString(ID), answer));
        return found;
    }

    private void set(TextQuestion of, ResponseId response, String guard, long position, Document values) {
        answers.updateOne(
                and(eq(ID, ThemeDocument.answer(of, response)), lt(guard, position)),
                new Document("$set", values.append(guard, position)));
    }

    private static Bson in(Bson all, String theme) {
        return and(all, eq(THEMES, theme));
    }

    private void rewrite(TextQuestion of, List<ResponseId> responses, Change change, UnaryOperator<List<String>> move) {
        List<String> ids = responses.stream().map(ResponseId::value).toList();
        List<Document> found = new ArrayList<>(find(of, ids).values());
        write(found.stream().map(answer -> write(answer, change, move, false)).toList());
    }

    private void rewrite(Bson which, Change change, UnaryOperator<List<String>> move, @Nullable Boolean byMachine) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<Document> found = answers.find(which).into(new ArrayList<>());
        for (Document answer : found) {
            writes.add(write(answer, change, move, byMachine));
            if (writes.size() == BATCH) {
                write(writes);
                writes.clear();
            }
        }
        write(writes);
    }

    private static WriteModel<Document> write(
            Document answer, Change change, UnaryOperator<List<String>> move, @Nullable Boolean byMachine) {
        List<String> before = answer.getList(THEMES, String.class);
        Document after = themes(move.apply(before))
                .append(ThemeDocument.MOVED_BY, change.version())
                .append(ThemeDocument.WAS_IN, before)
                .append(ThemeDocument.WAS_BY_MACHINE, answer.getBoolean(BY_MACHINE, false));
        if (byMachine != null) {
            after.append(BY_MACHINE, byMachine);
        }
        return new UpdateOneModel<>(
                and(eq(ID, answer.getString(ID)), lt(POSITION, change.position())),
                new Document("$set", after.append(POSITION, change.position())));
    }

    /** One event of a frame: the version it makes, and where it stands in the store. */
    private record Change(long version, long position) {}

    void write(List<? extends WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            answers.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private static Document themes(List<String> themes) {
        return new Document(THEMES, themes).append(IN, themes.size());
    }

    private static List<String> with(List<String> themes, String theme) {
        Set<String> more = new LinkedHashSet<>(themes);
        more.add(theme);
        return more.stream().sorted().toList();
    }

    private static List<String> without(List<String> themes, String theme) {
        return themes.stream().filter(one -> !one.equals(theme)).toList();
    }

    private static List<String> only(List<String> themes, List<String> kept) {
        return themes.stream().filter(kept::contains).toList();
    }

    void clear() {
        answers.deleteMany(new Document());
    }
}
