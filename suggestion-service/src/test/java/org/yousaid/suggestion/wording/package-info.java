@NullMarked
package org.yousaid.suggestion.wording;

import org.jspecify.annotations.NullMarked;
