/** Pictures that somebody uploads: what they are, and drawing them anew so that nothing but their pixels is kept. */
@NullMarked
package org.yousaid.support.picture;

import org.jspecify.annotations.NullMarked;
