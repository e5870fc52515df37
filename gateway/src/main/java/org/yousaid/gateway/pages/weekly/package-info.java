/** The weekly report, as it was sent to whoever leads the policy team. */
@NullMarked
package org.yousaid.gateway.pages.weekly;

import org.jspecify.annotations.NullMarked;
