/** What travels in the headers of a changing request, and read-your-writes after it. */
@NullMarked
package org.yousaid.support.request;

import org.jspecify.annotations.NullMarked;
