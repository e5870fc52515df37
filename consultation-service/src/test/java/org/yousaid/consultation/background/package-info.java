@NullMarked
package org.yousaid.consultation.background;

import org.jspecify.annotations.NullMarked;
