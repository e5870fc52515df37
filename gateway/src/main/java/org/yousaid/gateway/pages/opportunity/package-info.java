/** Opportunities: what the council could do, for everybody to read and for reviewers to work on. */
@NullMarked
package org.yousaid.gateway.pages.opportunity;

import org.jspecify.annotations.NullMarked;
