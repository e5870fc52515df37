/** Finding what everybody may read, suggestions and opportunities, by words, stage, ward, service and day. */
@NullMarked
package org.yousaid.suggestion.search;

import org.jspecify.annotations.NullMarked;
