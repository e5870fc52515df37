/** The figures over HTTP. */
@NullMarked
package org.yousaid.notification.performance.web;

import org.jspecify.annotations.NullMarked;
