/** The pages against services that answer from a script. */
@NullMarked
package org.yousaid.gateway.pages;

import org.jspecify.annotations.NullMarked;
