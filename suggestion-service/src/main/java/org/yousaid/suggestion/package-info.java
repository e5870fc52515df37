/** Suggestions and the process they go through. */
@NullMarked
package org.yousaid.suggestion;

import org.jspecify.annotations.NullMarked;
