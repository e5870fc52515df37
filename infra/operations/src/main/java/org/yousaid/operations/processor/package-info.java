/** How far each event processor has come, and what stopped it. */
@NullMarked
package org.yousaid.operations.processor;

import org.jspecify.annotations.NullMarked;
