/**
 * One decision for many suggestions. It waits for a while in which it can be taken back; then each suggestion is screened as if
 * it had been decided alone, at the version that was seen, and what changed meanwhile is refused and its note kept.
 */
@NullMarked
package org.yousaid.suggestion.bulk;

import org.jspecify.annotations.NullMarked;
