/** Opportunities as they are now, and which suggestions each has gathered. */
@NullMarked
package org.yousaid.suggestion.opportunity.read;

import org.jspecify.annotations.NullMarked;
