/** What the other services hear of responses. */
@NullMarked
package org.yousaid.consultation.response.bus;

import org.jspecify.annotations.NullMarked;
