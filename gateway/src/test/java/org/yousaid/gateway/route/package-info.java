/** Routes, as the services see them. */
@NullMarked
package org.yousaid.gateway.route;

import org.jspecify.annotations.NullMarked;
