/** The council's equality questions: asked at the end of a form, and their answers kept apart from everything else. */
@NullMarked
package org.yousaid.consultation.equality;

import org.jspecify.annotations.NullMarked;
