/** References that are minted in masses, and typed wrongly. */
@NullMarked
package org.yousaid.benchmark.reference;

import org.jspecify.annotations.NullMarked;
