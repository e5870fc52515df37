@NullMarked
package org.yousaid.suggestion.opportunity.read;

import org.jspecify.annotations.NullMarked;
