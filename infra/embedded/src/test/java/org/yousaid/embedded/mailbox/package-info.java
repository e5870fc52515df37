@NullMarked
package org.yousaid.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
