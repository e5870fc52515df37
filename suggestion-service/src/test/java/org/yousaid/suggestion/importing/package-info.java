@NullMarked
package org.yousaid.suggestion.importing;

import org.jspecify.annotations.NullMarked;
