@NullMarked
package org.yousaid.support.mongo;

import org.jspecify.annotations.NullMarked;
