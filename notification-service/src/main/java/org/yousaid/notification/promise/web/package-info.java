/** Promises over HTTP. */
@NullMarked
package org.yousaid.notification.promise.web;

import org.jspecify.annotations.NullMarked;
