/** Taking down an interview on behalf of somebody. */
@NullMarked
package org.yousaid.gateway.pages.officer;

import org.jspecify.annotations.NullMarked;
