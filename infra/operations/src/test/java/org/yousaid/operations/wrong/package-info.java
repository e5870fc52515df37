@NullMarked
package org.yousaid.operations.wrong;

import org.jspecify.annotations.NullMarked;
