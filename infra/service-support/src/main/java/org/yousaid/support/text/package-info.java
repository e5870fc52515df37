/** What can be said of a text without knowing what it is about. */
@NullMarked
package org.yousaid.support.text;

import org.jspecify.annotations.NullMarked;
