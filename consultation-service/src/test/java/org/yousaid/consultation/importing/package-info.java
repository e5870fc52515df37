@NullMarked
package org.yousaid.consultation.importing;

import org.jspecify.annotations.NullMarked;
