@NullMarked
package org.yousaid.consultation.suppression;

import org.jspecify.annotations.NullMarked;
