/** Writing a consultation: the list of what is to be done, and a page for each part of a draft. */
@NullMarked
package org.yousaid.gateway.pages.draft;

import org.jspecify.annotations.NullMarked;
