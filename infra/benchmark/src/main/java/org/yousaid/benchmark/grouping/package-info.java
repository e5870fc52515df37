/** How well texts are grouped, scored on petitions of which moderators said which are the same. */
@NullMarked
package org.yousaid.benchmark.grouping;

import org.jspecify.annotations.NullMarked;
