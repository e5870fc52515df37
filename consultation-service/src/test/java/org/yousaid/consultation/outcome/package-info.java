@NullMarked
package org.yousaid.consultation.outcome;

import org.jspecify.annotations.NullMarked;
