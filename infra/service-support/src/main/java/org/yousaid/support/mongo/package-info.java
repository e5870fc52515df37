/** The one MongoDB client of a service and its databases. */
@NullMarked
package org.yousaid.support.mongo;

import org.jspecify.annotations.NullMarked;
