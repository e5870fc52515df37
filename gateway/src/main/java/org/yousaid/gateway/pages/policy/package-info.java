/** Writing, opening, closing and publishing consultations. */
@NullMarked
package org.yousaid.gateway.pages.policy;

import org.jspecify.annotations.NullMarked;
