/** Apache Kafka's own broker inside this process, with its data on disk. */
@NullMarked
package org.yousaid.embedded.kafka;

import org.jspecify.annotations.NullMarked;
