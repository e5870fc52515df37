/** Decides what happens to a suggestion. */
@NullMarked
package org.yousaid.suggestion.suggestion.write;

import org.jspecify.annotations.NullMarked;
