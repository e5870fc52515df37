package org.yousaid.suggestion.search.read;

import java.time.Instant;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.search.Sought;

/** What somebody looks for, as the index is asked. */
final class SearchQuery {

    private static final float TITLE_COUNTS = 2;
    /** Of three words and more, one in four may be missing: people remember half a sentence. */
    private static final double MUST_BE_THERE = 0.75;

    private static final int EVERY_WORD = 2;

    private SearchQuery() {}

    static Query of(Sought sought, Narrowed narrowed, SearchWords words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                sought.words() == null ? new MatchAllDocsQuery() : worded(words.of(sought.words())),
                BooleanClause.Occur.MUST);
        if (sought.kind() != null) {
            only(query, SearchIndex.KIND, Set.of(sought.kind().name()));
        }
        if (sought.stage() != null) {
            only(query, SearchIndex.STANDS, narrowed.stands());
        }
        if (sought.ward() != null) {
            only(query, SearchIndex.WARD, Set.of(sought.ward()));
        }
        if (sought.service() != null) {
            only(query, SearchIndex.OPPORTUNITY, narrowed.opportunities());
        }
        if (sought.from() != null || sought.until() != null) {
            query.add(
                    LongField.newRangeQuery(
                            SearchIndex.AT, millis(sought.from(), Long.MIN_VALUE), before(sought.until())),
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
                                    new BoostQuery(new TermQuery(new Term(SearchIndex.TITLE, word)), TITLE_COUNTS),
                                    BooleanClause.Occur.SHOULD)
                            .add(new TermQuery(new Term(SearchIndex.TEXT, word)), BooleanClause.Occur.SHOULD)
                            .build(),
                    BooleanClause.Occur.SHOULD);
        }
        int needed = sought.size() <= EVERY_WORD ? sought.size() : (int) Math.ceil(sought.size() * MUST_BE_THERE);
        return all.setMinimumNumberShouldMatch(needed).build();
    }

    /** Of no value there is nothing. */
    private static void only(BooleanQuery.Builder query, String field, Set<String> values) {
        query.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), BooleanClause.Occur.FILTER);
    }

    private static long millis(@Nullable Instant at, long otherwise) {
        return at == null ? otherwise : at.toEpochMilli();
    }

    private static long before(@Nullable Instant until) {
        return until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
    }
}
