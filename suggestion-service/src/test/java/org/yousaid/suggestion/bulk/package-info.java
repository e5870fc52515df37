@NullMarked
package org.yousaid.suggestion.bulk;

import org.jspecify.annotations.NullMarked;
