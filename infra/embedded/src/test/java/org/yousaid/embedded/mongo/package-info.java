@NullMarked
package org.yousaid.embedded.mongo;

import org.jspecify.annotations.NullMarked;
