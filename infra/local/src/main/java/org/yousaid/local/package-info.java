/** The whole system in one process: the four applications on a broker, a database and a mailbox that are started with them. */
@NullMarked
package org.yousaid.local;

import org.jspecify.annotations.NullMarked;
