/** Tests of how well similar texts are found. */
@NullMarked
package org.yousaid.benchmark.similar;

import org.jspecify.annotations.NullMarked;
