/**
 * Answers that belong together: of one person, from one device, in nearly the same words, or sent as a machine sends them.
 * They are grouped and shown beside the figures; every one of them is counted.
 */
@NullMarked
package org.yousaid.consultation.repeat;

import org.jspecify.annotations.NullMarked;
