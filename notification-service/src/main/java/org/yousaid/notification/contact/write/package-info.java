/** Decides what is remembered of a contact. */
@NullMarked
package org.yousaid.notification.contact.write;

import org.jspecify.annotations.NullMarked;
