/** Suggestions of long ago, with what came of them, taken in from a file as histories. */
@NullMarked
package org.yousaid.suggestion.importing;

import org.jspecify.annotations.NullMarked;
