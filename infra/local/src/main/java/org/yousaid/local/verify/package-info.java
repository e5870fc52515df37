/** The command that compares the stored events with their seals. */
@NullMarked
package org.yousaid.local.verify;

import org.jspecify.annotations.NullMarked;
