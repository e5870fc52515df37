/** Business time that passes on request, from one due time to the next. */
@NullMarked
package org.yousaid.local.clock;

import org.jspecify.annotations.NullMarked;
