@NullMarked
package org.yousaid.consultation.theme;

import org.jspecify.annotations.NullMarked;
