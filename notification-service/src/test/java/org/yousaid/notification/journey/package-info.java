@NullMarked
package org.yousaid.notification.journey;

import org.jspecify.annotations.NullMarked;
