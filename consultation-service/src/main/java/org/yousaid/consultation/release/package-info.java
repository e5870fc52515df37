/** Reading what people wrote, taking passages out of it, and taking a response back when its author asks for it. */
@NullMarked
package org.yousaid.consultation.release;

import org.jspecify.annotations.NullMarked;
