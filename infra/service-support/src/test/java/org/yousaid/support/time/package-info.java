@NullMarked
package org.yousaid.support.time;

import org.jspecify.annotations.NullMarked;
