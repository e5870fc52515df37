/** The gateway as it runs, between a browser or program and three stand-in services. */
@NullMarked
package org.yousaid.gateway;

import org.jspecify.annotations.NullMarked;
