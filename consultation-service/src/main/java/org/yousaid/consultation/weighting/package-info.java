/** Weights that make respondents add up to the population they come from. Pure: knows neither wards nor answers. */
@NullMarked
package org.yousaid.consultation.weighting;

import org.jspecify.annotations.NullMarked;
