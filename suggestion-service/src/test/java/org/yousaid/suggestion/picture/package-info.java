@NullMarked
package org.yousaid.suggestion.picture;

import org.jspecify.annotations.NullMarked;
