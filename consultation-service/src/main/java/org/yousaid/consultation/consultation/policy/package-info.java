/** What happens to a consultation by itself, when its time has come. */
@NullMarked
package org.yousaid.consultation.consultation.policy;

import org.jspecify.annotations.NullMarked;
