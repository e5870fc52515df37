package org.yousaid.suggestion.search.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.search.Sought;

/** What everybody may find, in the memory of this instance. Thread-safe; a change is found at once. */
final class SearchIndex implements AutoCloseable {

    static final String KIND = "kind";
    private static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String STANDS = "stands";
    static final String WARD = "ward";
    static final String OPPORTUNITY = "opportunity";
    static final String AT = "at";

    /** Beyond this nobody counts; it keeps a search from looking at everything. */
    private static final int COUNTED = 10_000;

    private static final SortField LATEST = LongField.newSortField(AT, true, SortedNumericSelector.Type.MIN);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, LATEST);
    private static final Sort LATEST_FIRST = new Sort(LATEST);

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
        document.add(new StringField(KIND, entry.kind().name(), Field.Store.NO));
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
        document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        document.add(new StringField(STANDS, entry.stands(), Field.Store.NO));
        entry.wards().forEach(ward -> document.add(new StringField(WARD, ward, Field.Store.NO)));
        if (entry.opportunity() != null) {
            document.add(new StringField(OPPORTUNITY, entry.opportunity().value(), Field.Store.NO));
        }
        document.add(new LongField(AT, entry.at().toEpochMilli(), Field.Store.NO));
        changing(() -> writer.updateDocument(new Term(ID, entry.id()), document));
    }

    void remove(String id) {
        changing(() -> writer.deleteDocuments(new Term(ID, id)));
    }

    void clear(Kind kind) {
        changing(() -> writer.deleteDocuments(new Term(KIND, kind.name())));
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

    Found search(Sought sought, Narrowed narrowed) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                Sort sort = sought.words() == null ? LATEST_FIRST : BEST_FIRST;
                int last = sought.first() + sought.size();
                TopDocs found = searcher.search(
                        SearchQuery.of(sought, narrowed, words), new TopFieldCollectorManager(sort, last, COUNTED));
                StoredFields stored = searcher.storedFields();
                List<String> ids = new ArrayList<>();
                for (int i = sought.first(); i < found.scoreDocs.length; i++) {
                    ScoreDoc hit = found.scoreDocs[i];
                    ids.add(stored.document(hit.doc).get(ID));
                }
                return new Found(ids, Math.min(found.totalHits.value(), COUNTED));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
