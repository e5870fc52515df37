@NullMarked
package org.yousaid.consultation.response.write;

import org.jspecify.annotations.NullMarked;
