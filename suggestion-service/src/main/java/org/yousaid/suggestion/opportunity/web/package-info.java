/** Opportunities over HTTP: for the public to read, for reviewers to work on. */
@NullMarked
package org.yousaid.suggestion.opportunity.web;

import org.jspecify.annotations.NullMarked;
