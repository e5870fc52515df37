/** What all pages share: forms that keep what was typed, dates and figures in words, charts, and the way to the services. */
@NullMarked
package org.yousaid.gateway.pages.common;

import org.jspecify.annotations.NullMarked;
