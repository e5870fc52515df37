@NullMarked
package org.yousaid.local.mail;

import org.jspecify.annotations.NullMarked;
