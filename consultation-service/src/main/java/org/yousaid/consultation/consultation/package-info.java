/** What a consultation is, what can happen to it, and how the other features ask for one. */
@NullMarked
package org.yousaid.consultation.consultation;

import org.jspecify.annotations.NullMarked;
