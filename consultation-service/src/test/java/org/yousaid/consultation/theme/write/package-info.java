@NullMarked
package org.yousaid.consultation.theme.write;

import org.jspecify.annotations.NullMarked;
