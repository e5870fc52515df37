@NullMarked
package org.yousaid.notification.message.policy;

import org.jspecify.annotations.NullMarked;
