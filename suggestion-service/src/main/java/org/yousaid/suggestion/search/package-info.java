/** Finding suggestions that a person has read and that everybody may read, by words, stage, ward and day. */
@NullMarked
package org.yousaid.suggestion.search;

import org.jspecify.annotations.NullMarked;
