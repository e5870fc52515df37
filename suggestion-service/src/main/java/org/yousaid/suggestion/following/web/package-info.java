/** Following, supporting and stopping over HTTP. */
@NullMarked
package org.yousaid.suggestion.following.web;

import org.jspecify.annotations.NullMarked;
