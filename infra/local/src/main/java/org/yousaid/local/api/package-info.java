/** The API of the running system, as a client of it sees it. */
@NullMarked
package org.yousaid.local.api;

import org.jspecify.annotations.NullMarked;
