/** How many suggestions stand where, and since when the open ones wait, for everybody to see. */
@NullMarked
package org.yousaid.suggestion.standing;

import org.jspecify.annotations.NullMarked;
