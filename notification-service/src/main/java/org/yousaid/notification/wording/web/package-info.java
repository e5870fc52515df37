/** Wordings over HTTP. */
@NullMarked
package org.yousaid.notification.wording.web;

import org.jspecify.annotations.NullMarked;
