/** Contacts and consent, reply promises, messages and their delivery. Knows nothing of why something was decided. */
@NullMarked
package org.yousaid.notification;

import org.jspecify.annotations.NullMarked;
