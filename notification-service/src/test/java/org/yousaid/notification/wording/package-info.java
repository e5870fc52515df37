@NullMarked
package org.yousaid.notification.wording;

import org.jspecify.annotations.NullMarked;
