/** Which places there are, as consultation-service keeps them. */
@NullMarked
package org.yousaid.suggestion.place;

import org.jspecify.annotations.NullMarked;
