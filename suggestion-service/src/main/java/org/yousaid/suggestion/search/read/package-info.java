/** The index in memory, and what it is read from. */
@NullMarked
package org.yousaid.suggestion.search.read;

import org.jspecify.annotations.NullMarked;
