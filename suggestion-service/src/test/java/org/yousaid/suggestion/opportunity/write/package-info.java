@NullMarked
package org.yousaid.suggestion.opportunity.write;

import org.jspecify.annotations.NullMarked;
