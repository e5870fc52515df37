@NullMarked
package org.yousaid.benchmark.reference;

import org.jspecify.annotations.NullMarked;
