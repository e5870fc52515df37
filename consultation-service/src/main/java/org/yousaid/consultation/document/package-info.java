/** How values become documents of the read models. */
@NullMarked
package org.yousaid.consultation.document;

import org.jspecify.annotations.NullMarked;
