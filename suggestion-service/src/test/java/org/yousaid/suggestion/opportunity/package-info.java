@NullMarked
package org.yousaid.suggestion.opportunity;

import org.jspecify.annotations.NullMarked;
