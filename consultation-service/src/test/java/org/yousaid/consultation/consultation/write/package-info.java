@NullMarked
package org.yousaid.consultation.consultation.write;

import org.jspecify.annotations.NullMarked;
