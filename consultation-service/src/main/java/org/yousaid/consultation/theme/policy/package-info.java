/** What happens by itself: new answers are placed into confirmed themes. */
@NullMarked
package org.yousaid.consultation.theme.policy;

import org.jspecify.annotations.NullMarked;
