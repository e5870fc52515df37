@NullMarked
package org.yousaid.support.text;

import org.jspecify.annotations.NullMarked;
