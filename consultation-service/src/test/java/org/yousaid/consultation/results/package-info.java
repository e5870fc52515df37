@NullMarked
package org.yousaid.consultation.results;

import org.jspecify.annotations.NullMarked;
