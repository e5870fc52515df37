@NullMarked
package org.yousaid.suggestion.referral;

import org.jspecify.annotations.NullMarked;
