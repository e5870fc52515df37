/** The command that loads a conversation or a survey that was held elsewhere into a running system. */
@NullMarked
package org.yousaid.local.load;

import org.jspecify.annotations.NullMarked;
