/** Groups short texts and names the groups. Knows no questions, no people and no storage: texts in, groups out. */
@NullMarked
package org.yousaid.grouping;

import org.jspecify.annotations.NullMarked;
