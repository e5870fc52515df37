@NullMarked
package org.yousaid.suggestion.suggestion.read;

import org.jspecify.annotations.NullMarked;
