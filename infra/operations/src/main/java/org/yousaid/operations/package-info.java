/** What operators see and do in a service, put together where {@code yousaid.operations.name} is set. */
@NullMarked
package org.yousaid.operations;

import org.jspecify.annotations.NullMarked;
