@NullMarked
package org.yousaid.local.clock;

import org.jspecify.annotations.NullMarked;
