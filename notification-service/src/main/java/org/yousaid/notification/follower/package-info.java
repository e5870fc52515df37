/** Those who follow a suggestion that is not theirs, as suggestion-service says it: kept as it comes, for there is nothing to decide. */
@NullMarked
package org.yousaid.notification.follower;

import org.jspecify.annotations.NullMarked;
