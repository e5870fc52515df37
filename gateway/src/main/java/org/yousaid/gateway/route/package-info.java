/** The way from the outside to the services: API routes, internal tokens, and calls of the pages. */
@NullMarked
package org.yousaid.gateway.route;

import org.jspecify.annotations.NullMarked;
