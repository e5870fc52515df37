package org.yousaid.suggestion.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** What everybody may find, in the memory of this instance. Thread-safe; a change is found at once. */
final class SearchIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String STAGE = "stage";
    private static final String WARD = "ward";
    private static final String SERVICE = "service";
    private static final String AT = "at";
    private static final String NEWEST = "newest";

    private static final float TITLE_COUNTS = 2;
    /** Of three words and more, one in four may be missing: people remember half a sentence. */
    private static final double MUST_BE_THERE = 0.75;

    private static final int EVERY_WORD = 2;
    /** Beyond this nobody counts; it keeps a search from looking at everything. */
    private static final int COUNTED = 10_000;

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(NEWEST, SortField.Type.LONG, true));
    private static final Sort NEWEST_FIRST = new Sort(new SortField(NEWEST, SortField.Type.LONG, true));

    private final SearchWords words = new SearchWords();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(words));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A page of what was found.
     *
     * @param total how many there are; counted up to 10,000
     */
    record Found(List<String> ids, long total) {

        Found {
            ids = List.copyOf(ids);
        }
    }

    void put(Entry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
        document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        document.add(new StringField(STAGE, entry.stage(), Field.Store.NO));
        entry.wards().forEach(ward -> document.add(new StringField(WARD, ward, Field.Store.NO)));
        if (entry.service() != null) {
            document.add(new StringField(SERVICE, entry.service(), Field.Store.NO));
        }
        document.add(new LongPoint(AT, entry.at().toEpochMilli()));
        document.add(new NumericDocValuesField(NEWEST, entry.at().toEpochMilli()));
        changing(() -> writer.updateDocument(new Term(ID, entry.id()), document));
    }

    void remove(String id) {
        changing(() -> writer.deleteDocuments(new Term(ID, id)));
    }

    void clear() {
        changing(writer::deleteAll);
    }

    private static void changing(Change change) {
        try {
            long _ = change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Change {
        long make() throws IOException;
    }

    Found search(Sought sought) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                Sort sort = sought.words() == null ? NEWEST_FIRST : BEST_FIRST;
                int last = sought.first() + sought.size();
                TopDocs found = searcher.search(query(sought), new TopFieldCollectorManager(sort, last, COUNTED));
                StoredFields stored = searcher.storedFields();
                List<String> ids = new ArrayList<>();
                for (int i = sought.first(); i < found.scoreDocs.length; i++) {
                    ScoreDoc hit = found.scoreDocs[i];
                    ids.add(stored.document(hit.doc).get(ID));
                }
                return new Found(ids, found.totalHits.value());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(Sought sought) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                sought.words() == null ? new MatchAllDocsQuery() : worded(words.of(sought.words())),
                BooleanClause.Occur.MUST);
        only(query, STAGE, sought.stage());
        only(query, WARD, sought.ward());
        only(query, SERVICE, sought.service());
        if (sought.from() != null || sought.until() != null) {
            query.add(
                    LongPoint.newRangeQuery(AT, millis(sought.from(), Long.MIN_VALUE), before(sought.until())),
                    BooleanClause.Occur.FILTER);
        }
        return query.build();
    }

    private static Query worded(Set<String> sought) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : sought) {
            all.add(
                    new BooleanQuery.Builder()
                            .add(
                                    new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_COUNTS),
                                    BooleanClause.Occur.SHOULD)
                            .add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD)
                            .build(),
                    BooleanClause.Occur.SHOULD);
        }
        int needed = sought.size() <= EVERY_WORD ? sought.size() : (int) Math.ceil(sought.size() * MUST_BE_THERE);
        return all.setMinimumNumberShouldMatch(needed).build();
    }

    private static void only(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER);
        }
    }

    private static long millis(@Nullable Instant at, long otherwise) {
        return at == null ? otherwise : at.toEpochMilli();
    }

    private static long before(@Nullable Instant until) {
        return until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
