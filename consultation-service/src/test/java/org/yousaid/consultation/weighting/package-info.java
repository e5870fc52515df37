@NullMarked
package org.yousaid.consultation.weighting;

import org.jspecify.annotations.NullMarked;
