/** Suggestions over HTTP: sending one, following it, screening it. */
@NullMarked
package org.yousaid.suggestion.suggestion.web;

import org.jspecify.annotations.NullMarked;
