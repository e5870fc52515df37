@NullMarked
package org.yousaid.eventstore.deadletter;

import org.jspecify.annotations.NullMarked;
