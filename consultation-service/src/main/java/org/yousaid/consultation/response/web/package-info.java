/** Responses over HTTP, and the edge where words are sealed. */
@NullMarked
package org.yousaid.consultation.response.web;

import org.jspecify.annotations.NullMarked;
