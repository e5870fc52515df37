/** What waits for whom: every open suggestion by its nearest deadline, who looks after how many, and filters to come back to. */
@NullMarked
package org.yousaid.suggestion.casework;

import org.jspecify.annotations.NullMarked;
