/** The words of suggestions, as each instance reads them into indexes of its own. */
@NullMarked
package org.yousaid.suggestion.wording;

import org.jspecify.annotations.NullMarked;
