/** What commands to a running system have in common: where it is, how it is asked, and how progress is shown. */
@NullMarked
package org.yousaid.local.command;

import org.jspecify.annotations.NullMarked;
