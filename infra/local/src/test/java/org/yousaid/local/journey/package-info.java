/** The loop from a question to the proof of a reply, gone through as people go through it. */
@NullMarked
package org.yousaid.local.journey;

import org.jspecify.annotations.NullMarked;
