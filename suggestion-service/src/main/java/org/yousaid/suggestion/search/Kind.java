package org.yousaid.suggestion.search;

/** What can be found. */
public enum Kind {
    SUGGESTION,
    OPPORTUNITY
}
