/** How far long work has come: what is exported or counted again, by whom, and when it will be done. */
@NullMarked
package org.yousaid.consultation.progress;

import org.jspecify.annotations.NullMarked;
