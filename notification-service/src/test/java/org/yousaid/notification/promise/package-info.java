@NullMarked
package org.yousaid.notification.promise;

import org.jspecify.annotations.NullMarked;
