@NullMarked
package org.yousaid.consultation;

import org.jspecify.annotations.NullMarked;
