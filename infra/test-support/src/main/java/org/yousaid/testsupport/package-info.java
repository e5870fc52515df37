/** Servers, conditions and rules for the tests of every module. */
@NullMarked
package org.yousaid.testsupport;

import org.jspecify.annotations.NullMarked;
