package org.yousaid.similarity;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The words of all texts, in memory. How much two texts have in common is their BM25 score as a part of the one that the
 * sought text has with itself, so that the same text comes to 1. Callers keep writers and readers apart.
 */
final class WordIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final String PLACE = "place";
    private static final String WORDS = "words";
    private static final float SATURATION = 1.2f;
    private static final float BY_LENGTH = 0.75f;

    private final PlainWords words = new PlainWords();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    WordIndex() throws IOException {
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(words)
                        .setSimilarity(similarity())
                        .setRAMBufferSizeMB(8)
                        .setMergeScheduler(new SerialMergeScheduler()));
        searchers = new SearcherManager(writer, null);
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(SATURATION, BY_LENGTH);
    }

    void put(String id, int place, String text) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new NumericDocValuesField(PLACE, place));
        document.add(new TextField(WORDS, text, Field.Store.NO));
        writer.updateDocument(new Term(ID, id), document);
    }

    void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(ID, id));
    }

    /** Lets readers see what was written. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What each text has in common with this one, 0 to 1, by its place. */
    float[] compare(String text, int places) throws IOException {
        float[] scores = new float[places];
        Map<String, Integer> sought = words.of(text);
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.setSimilarity(similarity());
            double whole = withItself(searcher, sought);
            if (whole > 0) {
                searcher.search(query(sought), new IntoScores(scores));
                for (int i = 0; i < places; i++) {
                    scores[i] = (float) Math.min(1, scores[i] / whole);
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return scores;
    }

    private static Query query(Map<String, Integer> sought) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        sought.forEach((word, times) ->
                query.add(new BoostQuery(new TermQuery(new Term(WORDS, word)), times), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    /** The score that a text would have for itself, by the formula of BM25. */
    private static double withItself(IndexSearcher searcher, Map<String, Integer> sought) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(WORDS);
        if (all == null) {
            return 0;
        }
        IndexReader reader = searcher.getIndexReader();
        double length = sought.values().stream().mapToInt(Integer::intValue).sum();
        double meanLength = (double) all.sumTotalTermFreq() / all.docCount();
        double weight = SATURATION * (1 - BY_LENGTH + BY_LENGTH * length / meanLength);
        double sum = 0;
        for (Map.Entry<String, Integer> word : sought.entrySet()) {
            long with = reader.docFreq(new Term(WORDS, word.getKey()));
            double rarity = Math.log1p((all.docCount() - with + 0.5) / (with + 0.5));
            int times = word.getValue();
            sum += times * rarity * times / (times + weight);
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static final class IntoScores implements CollectorManager<ScoresByPlace, float[]> {

        private final float[] scores;

        IntoScores(float[] scores) {
            this.scores = scores;
        }

        @Override
        public ScoresByPlace newCollector() {
            return new ScoresByPlace(scores);
        }

        @Override
        public float[] reduce(Collection<ScoresByPlace> collectors) {
            return scores;
        }
    }

    /** Notes every score at its text's place. */
    private static final class ScoresByPlace extends SimpleCollector {

        private final float[] scores;
        private NumericDocValues places = DocValues.emptyNumeric();
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };

        ScoresByPlace(float[] scores) {
            this.scores = scores;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            places = DocValues.getNumeric(context.reader(), PLACE);
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            if (places.advanceExact(document)) {
                scores[(int) places.longValue()] = scorer.score();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
