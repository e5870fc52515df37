/** Messages that the gateway asks for. */
@NullMarked
package org.yousaid.notification.message.web;

import org.jspecify.annotations.NullMarked;
