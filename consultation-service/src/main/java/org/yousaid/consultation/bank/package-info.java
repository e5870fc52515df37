/** The question bank: every question that was ever asked, and which of them are like another. */
@NullMarked
package org.yousaid.consultation.bank;

import org.jspecify.annotations.NullMarked;
