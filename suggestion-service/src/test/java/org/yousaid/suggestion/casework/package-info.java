@NullMarked
package org.yousaid.suggestion.casework;

import org.jspecify.annotations.NullMarked;
