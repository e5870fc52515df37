/** Reports over HTTP. */
@NullMarked
package org.yousaid.notification.weekly.web;

import org.jspecify.annotations.NullMarked;
