/** A mail server that keeps what it is given, with a page and an API to read it. */
@NullMarked
package org.yousaid.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
