@NullMarked
package org.yousaid.notification.template;

import org.jspecify.annotations.NullMarked;
