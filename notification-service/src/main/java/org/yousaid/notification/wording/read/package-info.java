/** Wordings as their events tell them. */
@NullMarked
package org.yousaid.notification.wording.read;

import org.jspecify.annotations.NullMarked;
