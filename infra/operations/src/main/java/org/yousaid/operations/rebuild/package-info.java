/** Projections are rebuilt beside the live ones, compared, and put in their place. */
@NullMarked
package org.yousaid.operations.rebuild;

import org.jspecify.annotations.NullMarked;
