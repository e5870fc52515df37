/** How many people live where, and in which groups: what the council uploads, so that who is missing can be seen. */
@NullMarked
package org.yousaid.consultation.population;

import org.jspecify.annotations.NullMarked;
