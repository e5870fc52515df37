/** Who is calling: the gateway's internal token, checked, as a {@link org.yousaid.support.security.Caller}. */
@NullMarked
package org.yousaid.support.security;

import org.jspecify.annotations.NullMarked;
