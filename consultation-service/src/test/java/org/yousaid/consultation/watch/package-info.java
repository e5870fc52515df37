@NullMarked
package org.yousaid.consultation.watch;

import org.jspecify.annotations.NullMarked;
