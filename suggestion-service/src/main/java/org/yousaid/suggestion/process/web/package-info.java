/** The process and its versions over HTTP. */
@NullMarked
package org.yousaid.suggestion.process.web;

import org.jspecify.annotations.NullMarked;
