/** Who is there: staff accounts, links by e-mail, tokens for partner systems, and the keys they are signed with. */
@NullMarked
package org.yousaid.gateway.signin;

import org.jspecify.annotations.NullMarked;
