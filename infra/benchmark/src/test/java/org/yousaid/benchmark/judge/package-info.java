@NullMarked
package org.yousaid.benchmark.judge;

import org.jspecify.annotations.NullMarked;
