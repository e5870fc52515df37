@NullMarked
package org.yousaid.benchmark.grouping;

import org.jspecify.annotations.NullMarked;
