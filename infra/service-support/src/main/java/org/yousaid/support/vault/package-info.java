/** The person vault: everything personal under keys that can be destroyed. */
@NullMarked
package org.yousaid.support.vault;

import org.jspecify.annotations.NullMarked;
