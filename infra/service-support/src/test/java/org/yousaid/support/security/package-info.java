@NullMarked
package org.yousaid.support.security;

import org.jspecify.annotations.NullMarked;
