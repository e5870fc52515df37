@NullMarked
package org.yousaid.testsupport;

import org.jspecify.annotations.NullMarked;
