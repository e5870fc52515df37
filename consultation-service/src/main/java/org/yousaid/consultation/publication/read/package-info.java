/** What the public may read, as it stands, and the log of what was released. */
@NullMarked
package org.yousaid.consultation.publication.read;

import org.jspecify.annotations.NullMarked;
