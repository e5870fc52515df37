/** Tells the others who follows what. */
@NullMarked
package org.yousaid.suggestion.following.bus;

import org.jspecify.annotations.NullMarked;
