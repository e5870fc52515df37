@NullMarked
package org.yousaid.suggestion.search.web;

import org.jspecify.annotations.NullMarked;
