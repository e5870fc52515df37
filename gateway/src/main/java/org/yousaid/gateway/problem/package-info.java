/** The gateway's own refusals and failures: RFC 9457 for the API, a page for people. */
@NullMarked
package org.yousaid.gateway.problem;

import org.jspecify.annotations.NullMarked;
