/** The whole system in a process of its own, and what it is asked about. */
@NullMarked
package org.yousaid.benchmark.system;

import org.jspecify.annotations.NullMarked;
