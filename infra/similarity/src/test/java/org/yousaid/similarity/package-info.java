/** Tests of the similar texts. */
@NullMarked
package org.yousaid.similarity;

import org.jspecify.annotations.NullMarked;
