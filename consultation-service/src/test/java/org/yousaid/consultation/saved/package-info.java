@NullMarked
package org.yousaid.consultation.saved;

import org.jspecify.annotations.NullMarked;
