/** Which suggestions ask for the same as another, and which open ones belong together. */
@NullMarked
package org.yousaid.suggestion.similar;

import org.jspecify.annotations.NullMarked;
