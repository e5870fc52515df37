package org.yousaid.suggestion.opportunity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names suggestions by their references. */
record SuggestionsRequest(@Nullable List<String> suggestions) {}
