@NullMarked
package org.yousaid.suggestion.similar;

import org.jspecify.annotations.NullMarked;
