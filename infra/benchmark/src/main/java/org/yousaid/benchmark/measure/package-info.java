/** Callers, rounds and what is made of their times. */
@NullMarked
package org.yousaid.benchmark.measure;

import org.jspecify.annotations.NullMarked;
