@NullMarked
package org.yousaid.consultation.response;

import org.jspecify.annotations.NullMarked;
