@NullMarked
package org.yousaid.support.vault;

import org.jspecify.annotations.NullMarked;
