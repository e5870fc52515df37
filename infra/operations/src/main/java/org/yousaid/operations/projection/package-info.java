/** Read models that can be made twice: once under their own names, once aside. */
@NullMarked
package org.yousaid.operations.projection;

import org.jspecify.annotations.NullMarked;
