@NullMarked
package org.yousaid.wrong.first;

import org.jspecify.annotations.NullMarked;
