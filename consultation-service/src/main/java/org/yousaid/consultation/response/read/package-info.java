/** Responses as they are read: by their reference, without what was answered; and who holds which reference. */
@NullMarked
package org.yousaid.consultation.response.read;

import org.jspecify.annotations.NullMarked;
