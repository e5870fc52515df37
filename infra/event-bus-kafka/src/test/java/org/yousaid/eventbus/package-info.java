@NullMarked
package org.yousaid.eventbus;

import org.jspecify.annotations.NullMarked;
