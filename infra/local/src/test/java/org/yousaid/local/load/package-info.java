@NullMarked
package org.yousaid.local.load;

import org.jspecify.annotations.NullMarked;
