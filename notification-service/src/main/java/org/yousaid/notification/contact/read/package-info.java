/** The latest contact of each person. */
@NullMarked
package org.yousaid.notification.contact.read;

import org.jspecify.annotations.NullMarked;
