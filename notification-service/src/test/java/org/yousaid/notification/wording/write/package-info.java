@NullMarked
package org.yousaid.notification.wording.write;

import org.jspecify.annotations.NullMarked;
