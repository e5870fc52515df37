@NullMarked
package org.yousaid.suggestion.following.write;

import org.jspecify.annotations.NullMarked;
