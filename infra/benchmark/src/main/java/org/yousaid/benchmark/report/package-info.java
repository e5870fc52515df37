/** Figures, as a table for people and as JSON for programs. */
@NullMarked
package org.yousaid.benchmark.report;

import org.jspecify.annotations.NullMarked;
