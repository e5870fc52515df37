@NullMarked
package org.yousaid.suggestion.guard;

import org.jspecify.annotations.NullMarked;
