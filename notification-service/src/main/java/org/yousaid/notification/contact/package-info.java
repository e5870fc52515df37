/** How a person may be reached and what they agreed to. */
@NullMarked
package org.yousaid.notification.contact;

import org.jspecify.annotations.NullMarked;
