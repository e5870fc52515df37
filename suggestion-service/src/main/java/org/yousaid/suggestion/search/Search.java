package org.yousaid.suggestion.search;

import java.util.List;

/** Finds what everybody may read, as it is now. */
public interface Search {

    Page search(Sought sought);

    /** The service areas that public opportunities have, by which can be sought. */
    List<String> services();

    /**
     * A page of what was found, the best or the latest first.
     *
     * @param total how many there are; counted up to 10,000
     * @param more whether there is a page behind it
     */
    record Page(List<Finding> findings, long total, boolean more) {

        public Page {
            findings = List.copyOf(findings);
        }
    }
}
