@NullMarked
package org.yousaid.wrong.first.write;

import org.jspecify.annotations.NullMarked;
