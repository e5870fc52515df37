@NullMarked
package org.yousaid.wrong.second;

import org.jspecify.annotations.NullMarked;
