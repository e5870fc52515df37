@NullMarked
package org.yousaid.operations.rebuild;

import org.jspecify.annotations.NullMarked;
