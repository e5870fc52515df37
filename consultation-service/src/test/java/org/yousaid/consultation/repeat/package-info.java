@NullMarked
package org.yousaid.consultation.repeat;

import org.jspecify.annotations.NullMarked;
