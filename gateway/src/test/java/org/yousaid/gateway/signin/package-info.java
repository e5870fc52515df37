/** Signing in, from outside and from inside. */
@NullMarked
package org.yousaid.gateway.signin;

import org.jspecify.annotations.NullMarked;
