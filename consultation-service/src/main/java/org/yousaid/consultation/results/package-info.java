/** Counting what was answered, and publishing it. */
@NullMarked
package org.yousaid.consultation.results;

import org.jspecify.annotations.NullMarked;
