@NullMarked
package org.yousaid.local.setup;

import org.jspecify.annotations.NullMarked;
