@NullMarked
package org.yousaid.suggestion.following;

import org.jspecify.annotations.NullMarked;
