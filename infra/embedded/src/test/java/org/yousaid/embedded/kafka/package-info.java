@NullMarked
package org.yousaid.embedded.kafka;

import org.jspecify.annotations.NullMarked;
