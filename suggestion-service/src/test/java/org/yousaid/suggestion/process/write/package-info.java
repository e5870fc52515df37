@NullMarked
package org.yousaid.suggestion.process.write;

import org.jspecify.annotations.NullMarked;
