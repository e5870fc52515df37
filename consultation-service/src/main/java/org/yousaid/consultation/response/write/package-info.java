/** The decisions about a response, and the way from plain words to the sealed event. */
@NullMarked
package org.yousaid.consultation.response.write;

import org.jspecify.annotations.NullMarked;
