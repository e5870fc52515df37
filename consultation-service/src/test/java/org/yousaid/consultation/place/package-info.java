@NullMarked
package org.yousaid.consultation.place;

import org.jspecify.annotations.NullMarked;
