/** What came of a consultation: we asked, you said, we did. */
@NullMarked
package org.yousaid.consultation.outcome;

import org.jspecify.annotations.NullMarked;
