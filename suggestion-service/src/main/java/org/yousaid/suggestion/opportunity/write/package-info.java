/** What an opportunity decides, and what it must remember to decide. */
@NullMarked
package org.yousaid.suggestion.opportunity.write;

import org.jspecify.annotations.NullMarked;
