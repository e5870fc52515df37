/** What happens by itself: suggestions follow their opportunity, and those that joined one are gathered in it. */
@NullMarked
package org.yousaid.suggestion.opportunity.policy;

import org.jspecify.annotations.NullMarked;
