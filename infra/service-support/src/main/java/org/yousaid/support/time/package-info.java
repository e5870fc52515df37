/** Business time, and the work that stored due times ask for. */
@NullMarked
package org.yousaid.support.time;

import org.jspecify.annotations.NullMarked;
