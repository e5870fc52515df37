/** Every response of a consultation as a table, streamed: whatever their number, only a handful is in memory. */
@NullMarked
package org.yousaid.consultation.export;

import org.jspecify.annotations.NullMarked;
