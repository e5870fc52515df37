/** How long suggestions really take from stage to stage, for the leaflet. */
@NullMarked
package org.yousaid.suggestion.pace;

import org.jspecify.annotations.NullMarked;
