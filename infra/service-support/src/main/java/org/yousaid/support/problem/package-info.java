/** Refusals and invalid input as RFC 9457 problem bodies, and every error of the framework as one too. */
@NullMarked
package org.yousaid.support.problem;

import org.jspecify.annotations.NullMarked;
