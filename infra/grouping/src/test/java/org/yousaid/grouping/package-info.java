@NullMarked
package org.yousaid.grouping;

import org.jspecify.annotations.NullMarked;
