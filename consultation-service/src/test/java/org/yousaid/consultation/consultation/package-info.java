@NullMarked
package org.yousaid.consultation.consultation;

import org.jspecify.annotations.NullMarked;
