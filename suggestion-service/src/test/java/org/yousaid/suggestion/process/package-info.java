@NullMarked
package org.yousaid.suggestion.process;

import org.jspecify.annotations.NullMarked;
