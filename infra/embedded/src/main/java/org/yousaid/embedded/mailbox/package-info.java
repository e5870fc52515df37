/** A mail server that keeps what it is given, with a page to read it on. */
@NullMarked
package org.yousaid.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
