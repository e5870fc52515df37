/** The process definition as data: which stages there are, who acts, by when, and what the author is told. */
@NullMarked
package org.yousaid.suggestion.process;

import org.jspecify.annotations.NullMarked;
