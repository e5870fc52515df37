/** How a text looks as a mail, before anybody gets it: previews, and tests to oneself. */
@NullMarked
package org.yousaid.notification.proof;

import org.jspecify.annotations.NullMarked;
