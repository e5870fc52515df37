/** Screening suggestions. */
@NullMarked
package org.yousaid.gateway.pages.casework;

import org.jspecify.annotations.NullMarked;
