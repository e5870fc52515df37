/** Following a suggestion: where it stands, its slip, who hears of it, and saying that it did not answer. */
@NullMarked
package org.yousaid.gateway.pages.tracker;

import org.jspecify.annotations.NullMarked;
