/** The command that loads a folder of the Polis export format into a running system. */
@NullMarked
package org.yousaid.local.load;

import org.jspecify.annotations.NullMarked;
