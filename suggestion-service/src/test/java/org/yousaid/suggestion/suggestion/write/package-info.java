@NullMarked
package org.yousaid.suggestion.suggestion.write;

import org.jspecify.annotations.NullMarked;
