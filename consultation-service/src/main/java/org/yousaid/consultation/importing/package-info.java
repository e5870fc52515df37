/** Histories of other systems, taken in as consultations with their responses and suggestions. */
@NullMarked
package org.yousaid.consultation.importing;

import org.jspecify.annotations.NullMarked;
