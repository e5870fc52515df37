@NullMarked
package org.yousaid.support.problem;

import org.jspecify.annotations.NullMarked;
