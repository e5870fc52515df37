/**
 * What goes to other bodies: who they are, what they were asked about which suggestion and by when, what they said. The
 * suggestion stays open until the council has passed that on, so its author's clock goes on meanwhile.
 */
@NullMarked
package org.yousaid.suggestion.referral;

import org.jspecify.annotations.NullMarked;
