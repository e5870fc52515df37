@NullMarked
package org.yousaid.suggestion.pace;

import org.jspecify.annotations.NullMarked;
