/** Whether every reader met every acknowledged event exactly once, in order. */
@NullMarked
package org.yousaid.benchmark.judge;

import org.jspecify.annotations.NullMarked;
