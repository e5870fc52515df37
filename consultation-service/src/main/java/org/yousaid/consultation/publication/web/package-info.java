/** Clearing, releasing and reading responses over HTTP. */
@NullMarked
package org.yousaid.consultation.publication.web;

import org.jspecify.annotations.NullMarked;
