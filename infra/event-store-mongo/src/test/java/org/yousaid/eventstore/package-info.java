@NullMarked
package org.yousaid.eventstore;

import org.jspecify.annotations.NullMarked;
