@NullMarked
package org.yousaid.operations;

import org.jspecify.annotations.NullMarked;
