@NullMarked
package org.yousaid.consultation.equality;

import org.jspecify.annotations.NullMarked;
