@NullMarked
package org.yousaid.suggestion.referral.read;

import org.jspecify.annotations.NullMarked;
