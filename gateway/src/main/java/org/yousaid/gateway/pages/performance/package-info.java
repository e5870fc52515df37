/** How the council keeps its word, for everybody to see. */
@NullMarked
package org.yousaid.gateway.pages.performance;

import org.jspecify.annotations.NullMarked;
