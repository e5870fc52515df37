@NullMarked
package org.yousaid.contract;

import org.jspecify.annotations.NullMarked;
