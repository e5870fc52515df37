@NullMarked
package org.yousaid.suggestion.suggestion.web;

import org.jspecify.annotations.NullMarked;
