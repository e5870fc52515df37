package org.yousaid.benchmark.part;

/** One thing that is measured. */
public enum Part {

    /** New aggregates: ours, the extension's, bare inserts. */
    APPEND,

    /** Loading aggregates and appending to them: ours and the extension's. */
    LOAD,

    /** What readers meet while two instances of a service write. */
    LIVE,

    /** A pooled processor reads a burst: ours and the extension's. */
    READ,

    /** From one service's disk to the other's handler. */
    BUS,

    /** What a hundred times as many stored events cost. */
    GROWTH,

    /** Whether texts that are known to say the same fall into one theme. */
    THEMES,

    /** Similar texts: how well they are found, and how fast. */
    SIMILAR,

    /** Results of many responses: how soon they are read, and whether they are the same when counted again. */
    RESULTS,

    /** Tracker, casework, search and similar ones, among many suggestions and among few. */
    SUGGESTIONS,

    /** Whether a reference comes twice, and whether slips of a finger are noticed. */
    REFERENCES,

    /** From which similarity on two texts are to be gathered. */
    ALIKE,

    /** How soon receipts follow answers, and how fast everybody is thanked with charts. */
    MAILS;

    /** Measures, and reports its figures. */
    public void run(Bench bench) throws Exception {
        switch (this) {
            case APPEND -> AppendPart.run(bench);
            case LOAD -> LoadPart.run(bench);
            case LIVE -> LivePart.run(bench);
            case READ -> ReadPart.run(bench);
            case BUS -> BusPart.run(bench);
            case GROWTH -> GrowthPart.run(bench);
            case THEMES -> ThemesPart.run(bench);
            case SIMILAR -> SimilarPart.run(bench);
            case RESULTS -> ResultsPart.run(bench);
            case SUGGESTIONS -> SuggestionsPart.run(bench);
            case REFERENCES -> ReferencesPart.run(bench);
            case ALIKE -> AlikePart.run(bench);
            case MAILS -> MailsPart.run(bench);
        }
    }
}
