/** Decides what may be proposed and who may approve it. */
@NullMarked
package org.yousaid.suggestion.process.write;

import org.jspecify.annotations.NullMarked;
