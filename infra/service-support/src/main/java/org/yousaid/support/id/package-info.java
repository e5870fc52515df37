/** Ids that are safe to read out, to type and to put in a path. */
@NullMarked
package org.yousaid.support.id;

import org.jspecify.annotations.NullMarked;
