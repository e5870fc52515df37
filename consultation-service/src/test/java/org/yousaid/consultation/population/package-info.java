@NullMarked
package org.yousaid.consultation.population;

import org.jspecify.annotations.NullMarked;
