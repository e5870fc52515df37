@NullMarked
package org.yousaid.notification.report;

import org.jspecify.annotations.NullMarked;
