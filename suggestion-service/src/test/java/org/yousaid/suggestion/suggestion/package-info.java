@NullMarked
package org.yousaid.suggestion.suggestion;

import org.jspecify.annotations.NullMarked;
