@NullMarked
package org.yousaid.suggestion.standing;

import org.jspecify.annotations.NullMarked;
