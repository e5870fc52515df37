/** The seals over a service's events: what anybody may keep of them, and checking them. */
@NullMarked
package org.yousaid.operations.seal;

import org.jspecify.annotations.NullMarked;
