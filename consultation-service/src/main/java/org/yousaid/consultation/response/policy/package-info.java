/** What follows by itself when somebody answers. */
@NullMarked
package org.yousaid.consultation.response.policy;

import org.jspecify.annotations.NullMarked;
