/** Colleagues who are asked to do something. */
@NullMarked
package org.yousaid.notification.staff;

import org.jspecify.annotations.NullMarked;
