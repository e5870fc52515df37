/** Ideas come in from responses; what became of them goes out. */
@NullMarked
package org.yousaid.suggestion.suggestion.bus;

import org.jspecify.annotations.NullMarked;
