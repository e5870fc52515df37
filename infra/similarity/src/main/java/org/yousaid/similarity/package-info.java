/**
 * Finds the texts nearest to a text, by their words (Lucene) and by their meaning (a sentence model), inside the process.
 * Knows nothing of what the texts are about.
 */
@NullMarked
package org.yousaid.similarity;

import org.jspecify.annotations.NullMarked;
