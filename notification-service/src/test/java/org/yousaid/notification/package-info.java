@NullMarked
package org.yousaid.notification;

import org.jspecify.annotations.NullMarked;
