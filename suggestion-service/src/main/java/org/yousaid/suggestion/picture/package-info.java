/** Pictures that staff upload to show what was done: checked, drawn anew and kept. */
@NullMarked
package org.yousaid.suggestion.picture;

import org.jspecify.annotations.NullMarked;
