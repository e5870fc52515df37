/** The one door: sign-in, pages, API routes, limits and problem bodies. Keeps no answers and knows no business rules. */
@NullMarked
package org.yousaid.gateway;

import org.jspecify.annotations.NullMarked;
