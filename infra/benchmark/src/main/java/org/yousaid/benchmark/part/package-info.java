/** What is measured, one part at a time. */
@NullMarked
package org.yousaid.benchmark.part;

import org.jspecify.annotations.NullMarked;
