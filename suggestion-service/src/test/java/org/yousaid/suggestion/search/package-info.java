@NullMarked
package org.yousaid.suggestion.search;

import org.jspecify.annotations.NullMarked;
