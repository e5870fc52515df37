@NullMarked
package org.yousaid.suggestion.search.read;

import org.jspecify.annotations.NullMarked;
