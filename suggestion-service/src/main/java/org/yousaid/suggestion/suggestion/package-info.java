/** A suggestion: one idea in its author's words, with a reference, from its receipt to its end. */
@NullMarked
package org.yousaid.suggestion.suggestion;

import org.jspecify.annotations.NullMarked;
