/** Faults on purpose, and the judge outside who says whether anything was lost, doubled or forgotten. */
@NullMarked
package org.yousaid.local.faults;

import org.jspecify.annotations.NullMarked;
