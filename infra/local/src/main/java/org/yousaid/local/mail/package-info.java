/** The local mail server, put into a bad mood. */
@NullMarked
package org.yousaid.local.mail;

import org.jspecify.annotations.NullMarked;
