@NullMarked
package org.yousaid.suggestion;

import org.jspecify.annotations.NullMarked;
