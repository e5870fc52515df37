@NullMarked
package org.yousaid.notification.delivery;

import org.jspecify.annotations.NullMarked;
