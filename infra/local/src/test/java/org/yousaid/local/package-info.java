@NullMarked
package org.yousaid.local;

import org.jspecify.annotations.NullMarked;
