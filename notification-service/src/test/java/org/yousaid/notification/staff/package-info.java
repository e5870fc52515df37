@NullMarked
package org.yousaid.notification.staff;

import org.jspecify.annotations.NullMarked;
