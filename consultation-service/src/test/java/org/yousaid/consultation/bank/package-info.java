/** Tests of the question bank. */
@NullMarked
package org.yousaid.consultation.bank;

import org.jspecify.annotations.NullMarked;
