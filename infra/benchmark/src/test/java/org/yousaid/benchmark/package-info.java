@NullMarked
package org.yousaid.benchmark;

import org.jspecify.annotations.NullMarked;
