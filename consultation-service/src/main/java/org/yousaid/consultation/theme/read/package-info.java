/** Code frames and the answers in them, as they are read. */
@NullMarked
package org.yousaid.consultation.theme.read;

import org.jspecify.annotations.NullMarked;
