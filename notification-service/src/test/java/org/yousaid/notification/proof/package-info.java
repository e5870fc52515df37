@NullMarked
package org.yousaid.notification.proof;

import org.jspecify.annotations.NullMarked;
