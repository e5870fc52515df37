/** What a response is, and how the other features have one taken down. */
@NullMarked
package org.yousaid.consultation.response;

import org.jspecify.annotations.NullMarked;
