@NullMarked
package org.yousaid.notification.contact;

import org.jspecify.annotations.NullMarked;
