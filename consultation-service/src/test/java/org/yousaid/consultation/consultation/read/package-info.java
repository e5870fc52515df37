@NullMarked
package org.yousaid.consultation.consultation.read;

import org.jspecify.annotations.NullMarked;
