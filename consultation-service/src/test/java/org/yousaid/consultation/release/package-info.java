@NullMarked
package org.yousaid.consultation.release;

import org.jspecify.annotations.NullMarked;
