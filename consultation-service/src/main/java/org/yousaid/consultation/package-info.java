/** Consultations, questions, responses and results: what is asked, what is answered, and what is counted. */
@NullMarked
package org.yousaid.consultation;

import org.jspecify.annotations.NullMarked;
