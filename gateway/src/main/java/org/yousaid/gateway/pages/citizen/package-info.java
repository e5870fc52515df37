/** The pages of everybody: what is open, answering, suggesting, following, results, promises. */
@NullMarked
package org.yousaid.gateway.pages.citizen;

import org.jspecify.annotations.NullMarked;
