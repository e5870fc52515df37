/** Counts as things happen, so that nobody has to read every promise. */
@NullMarked
package org.yousaid.notification.performance.read;

import org.jspecify.annotations.NullMarked;
