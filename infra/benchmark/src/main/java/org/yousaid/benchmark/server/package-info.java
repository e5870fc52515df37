/** The servers that are measured, in processes of their own. */
@NullMarked
package org.yousaid.benchmark.server;

import org.jspecify.annotations.NullMarked;
