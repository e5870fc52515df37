/** The decisions about what the public may read. */
@NullMarked
package org.yousaid.consultation.publication.write;

import org.jspecify.annotations.NullMarked;
