/** Consultations as they are read: one document each. */
@NullMarked
package org.yousaid.consultation.consultation.read;

import org.jspecify.annotations.NullMarked;
