@NullMarked
package org.yousaid.benchmark.measure;

import org.jspecify.annotations.NullMarked;
