/** The process as a leaflet, on a page and on paper, and its versions for administrators. */
@NullMarked
package org.yousaid.gateway.pages.process;

import org.jspecify.annotations.NullMarked;
