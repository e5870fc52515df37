/** What an author should know about a draft before it opens: how hard it reads, how long it takes, and what is missing. */
@NullMarked
package org.yousaid.consultation.checks;

import org.jspecify.annotations.NullMarked;
