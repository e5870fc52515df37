@NullMarked
package org.yousaid.notification.contact.write;

import org.jspecify.annotations.NullMarked;
