@NullMarked
package org.yousaid.support.picture;

import org.jspecify.annotations.NullMarked;
