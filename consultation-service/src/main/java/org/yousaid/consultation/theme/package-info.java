/** Themes of what people wrote in their own words: proposed by machine, confirmed by people, counted with the results. */
@NullMarked
package org.yousaid.consultation.theme;

import org.jspecify.annotations.NullMarked;
