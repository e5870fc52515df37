/** An opportunity: what the council could do, gathered from suggestions that ask for the same, to its decision and delivery. */
@NullMarked
package org.yousaid.suggestion.opportunity;

import org.jspecify.annotations.NullMarked;
