@NullMarked
package org.yousaid.support;

import org.jspecify.annotations.NullMarked;
