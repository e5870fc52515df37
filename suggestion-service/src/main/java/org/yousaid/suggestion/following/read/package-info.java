/** Followings as they stand. */
@NullMarked
package org.yousaid.suggestion.following.read;

import org.jspecify.annotations.NullMarked;
