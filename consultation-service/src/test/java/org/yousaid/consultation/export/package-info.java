@NullMarked
package org.yousaid.consultation.export;

import org.jspecify.annotations.NullMarked;
