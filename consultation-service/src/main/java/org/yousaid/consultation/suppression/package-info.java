/** Which counts are not shown, so that nobody can be recognised by one: pure rules, described in ADR 14. */
@NullMarked
package org.yousaid.consultation.suppression;

import org.jspecify.annotations.NullMarked;
