/** Drafts to begin with, kept as data. */
@NullMarked
package org.yousaid.consultation.template;

import org.jspecify.annotations.NullMarked;
