/** Who wants to hear of a suggestion, and who stands behind it. */
@NullMarked
package org.yousaid.suggestion.following;

import org.jspecify.annotations.NullMarked;
