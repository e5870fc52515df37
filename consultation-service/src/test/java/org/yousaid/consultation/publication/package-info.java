@NullMarked
package org.yousaid.consultation.publication;

import org.jspecify.annotations.NullMarked;
